package org.petra.dicom.part10;

import java.util.OptionalInt;
import org.aoju.bus.image.galaxy.data.ElementDictionary;

/** Attribute tags by name, as group and element in one int, and their keywords (PS3.6). */
public final class Tags {

  public static final int SPECIFIC_CHARACTER_SET = 0x00080005;
  public static final int IMAGE_TYPE = 0x00080008;
  public static final int INSTANCE_CREATION_DATE = 0x00080012;
  public static final int INSTANCE_CREATION_TIME = 0x00080013;
  public static final int SOP_CLASS_UID = 0x00080016;
  public static final int SOP_INSTANCE_UID = 0x00080018;
  public static final int STUDY_DATE = 0x00080020;
  public static final int SERIES_DATE = 0x00080021;
  public static final int ACQUISITION_DATE = 0x00080022;
  public static final int CONTENT_DATE = 0x00080023;
  public static final int ACQUISITION_DATE_TIME = 0x0008002A;
  public static final int STUDY_TIME = 0x00080030;
  public static final int SERIES_TIME = 0x00080031;
  public static final int ACQUISITION_TIME = 0x00080032;
  public static final int CONTENT_TIME = 0x00080033;
  public static final int ACCESSION_NUMBER = 0x00080050;
  public static final int INSTANCE_AVAILABILITY = 0x00080056;
  public static final int MODALITY = 0x00080060;
  public static final int MODALITIES_IN_STUDY = 0x00080061;
  public static final int MANUFACTURER = 0x00080070;
  public static final int INSTITUTION_NAME = 0x00080080;
  public static final int REFERRING_PHYSICIAN_NAME = 0x00080090;
  public static final int CODE_VALUE = 0x00080100;
  public static final int CODING_SCHEME_DESIGNATOR = 0x00080102;
  public static final int CODE_MEANING = 0x00080104;
  public static final int TIMEZONE_OFFSET_FROM_UTC = 0x00080201;
  public static final int STUDY_DESCRIPTION = 0x00081030;
  public static final int SERIES_DESCRIPTION = 0x0008103E;
  public static final int OPERATORS_NAME = 0x00081070;
  public static final int MANUFACTURER_MODEL_NAME = 0x00081090;
  public static final int REFERENCED_SERIES_SEQUENCE = 0x00081115;
  public static final int REFERENCED_INSTANCE_SEQUENCE = 0x0008114A;
  public static final int REFERENCED_SOP_CLASS_UID = 0x00081150;
  public static final int REFERENCED_SOP_INSTANCE_UID = 0x00081155;
  public static final int RETRIEVE_URL = 0x00081190;
  public static final int WARNING_REASON = 0x00081196;
  public static final int FAILURE_REASON = 0x00081197;
  public static final int FAILED_SOP_SEQUENCE = 0x00081198;
  public static final int REFERENCED_SOP_SEQUENCE = 0x00081199;
  public static final int OTHER_FAILURES_SEQUENCE = 0x0008119A;
  public static final int SOURCE_IMAGE_SEQUENCE = 0x00082112;
  public static final int DERIVATION_IMAGE_SEQUENCE = 0x00089124;
  public static final int DERIVATION_CODE_SEQUENCE = 0x00089215;
  public static final int PATIENT_NAME = 0x00100010;
  public static final int PATIENT_ID = 0x00100020;
  public static final int PATIENT_BIRTH_DATE = 0x00100030;
  public static final int PATIENT_SEX = 0x00100040;
  public static final int PATIENT_AGE = 0x00101010;
  public static final int PATIENT_SIZE = 0x00101020;
  public static final int PATIENT_WEIGHT = 0x00101030;
  public static final int PATIENT_IDENTITY_REMOVED = 0x00120062;
  public static final int DEIDENTIFICATION_METHOD = 0x00120063;
  public static final int SLICE_THICKNESS = 0x00180050;
  public static final int KVP = 0x00180060;
  public static final int SPACING_BETWEEN_SLICES = 0x00180088;
  public static final int DEVICE_SERIAL_NUMBER = 0x00181000;
  public static final int SOFTWARE_VERSIONS = 0x00181020;
  public static final int RADIOPHARMACEUTICAL = 0x00180031;
  public static final int RADIOPHARMACEUTICAL_START_TIME = 0x00181072;
  public static final int RADIONUCLIDE_TOTAL_DOSE = 0x00181074;
  public static final int RADIONUCLIDE_HALF_LIFE = 0x00181075;
  public static final int RADIONUCLIDE_POSITRON_FRACTION = 0x00181076;
  public static final int RADIOPHARMACEUTICAL_START_DATE_TIME = 0x00181078;
  public static final int ACTUAL_FRAME_DURATION = 0x00181242;
  public static final int STUDY_INSTANCE_UID = 0x0020000D;
  public static final int SERIES_INSTANCE_UID = 0x0020000E;
  public static final int STUDY_ID = 0x00200010;
  public static final int SERIES_NUMBER = 0x00200011;
  public static final int ACQUISITION_NUMBER = 0x00200012;
  public static final int INSTANCE_NUMBER = 0x00200013;
  public static final int IMAGE_POSITION_PATIENT = 0x00200032;
  public static final int IMAGE_ORIENTATION_PATIENT = 0x00200037;
  public static final int FRAME_OF_REFERENCE_UID = 0x00200052;
  public static final int POSITION_REFERENCE_INDICATOR = 0x00201040;
  public static final int NUMBER_OF_STUDY_RELATED_SERIES = 0x00201206;
  public static final int NUMBER_OF_STUDY_RELATED_INSTANCES = 0x00201208;
  public static final int NUMBER_OF_SERIES_RELATED_INSTANCES = 0x00201209;
  public static final int FRAME_CONTENT_SEQUENCE = 0x00209111;
  public static final int PLANE_POSITION_SEQUENCE = 0x00209113;
  public static final int PLANE_ORIENTATION_SEQUENCE = 0x00209116;
  public static final int DIMENSION_INDEX_VALUES = 0x00209157;
  public static final int DIMENSION_ORGANIZATION_UID = 0x00209164;
  public static final int DIMENSION_INDEX_POINTER = 0x00209165;
  public static final int FUNCTIONAL_GROUP_POINTER = 0x00209167;
  public static final int DIMENSION_ORGANIZATION_SEQUENCE = 0x00209221;
  public static final int DIMENSION_INDEX_SEQUENCE = 0x00209222;
  public static final int DIMENSION_ORGANIZATION_TYPE = 0x00209311;
  public static final int SAMPLES_PER_PIXEL = 0x00280002;
  public static final int PHOTOMETRIC_INTERPRETATION = 0x00280004;
  public static final int PLANAR_CONFIGURATION = 0x00280006;
  public static final int NUMBER_OF_FRAMES = 0x00280008;
  public static final int ROWS = 0x00280010;
  public static final int COLUMNS = 0x00280011;
  public static final int PIXEL_SPACING = 0x00280030;
  public static final int CORRECTED_IMAGE = 0x00280051;
  public static final int BITS_ALLOCATED = 0x00280100;
  public static final int BITS_STORED = 0x00280101;
  public static final int HIGH_BIT = 0x00280102;
  public static final int PIXEL_REPRESENTATION = 0x00280103;
  public static final int WINDOW_CENTER = 0x00281050;
  public static final int WINDOW_WIDTH = 0x00281051;
  public static final int RESCALE_INTERCEPT = 0x00281052;
  public static final int RESCALE_SLOPE = 0x00281053;
  public static final int RESCALE_TYPE = 0x00281054;
  public static final int VOI_LUT_FUNCTION = 0x00281056;
  public static final int LOSSY_IMAGE_COMPRESSION = 0x00282110;
  public static final int PIXEL_MEASURES_SEQUENCE = 0x00289110;
  public static final int FRAME_VOI_LUT_SEQUENCE = 0x00289132;
  public static final int PIXEL_VALUE_TRANSFORMATION_SEQUENCE = 0x00289145;
  public static final int STRUCTURE_SET_LABEL = 0x30060002;
  public static final int STRUCTURE_SET_DATE = 0x30060008;
  public static final int STRUCTURE_SET_TIME = 0x30060009;
  public static final int REFERENCED_FRAME_OF_REFERENCE_SEQUENCE = 0x30060010;
  public static final int RT_REFERENCED_STUDY_SEQUENCE = 0x30060012;
  public static final int RT_REFERENCED_SERIES_SEQUENCE = 0x30060014;
  public static final int CONTOUR_IMAGE_SEQUENCE = 0x30060016;
  public static final int STRUCTURE_SET_ROI_SEQUENCE = 0x30060020;
  public static final int ROI_NUMBER = 0x30060022;
  public static final int REFERENCED_FRAME_OF_REFERENCE_UID = 0x30060024;
  public static final int ROI_NAME = 0x30060026;
  public static final int ROI_CONTOUR_SEQUENCE = 0x30060039;
  public static final int CONTOUR_SEQUENCE = 0x30060040;
  public static final int CONTOUR_GEOMETRIC_TYPE = 0x30060042;
  public static final int CONTOUR_DATA = 0x30060050;
  public static final int REFERENCED_ROI_NUMBER = 0x30060084;
  public static final int REVIEWER_NAME = 0x300E0008;
  public static final int PURPOSE_OF_REFERENCE_CODE_SEQUENCE = 0x0040A170;
  public static final int RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE = 0x00540016;
  public static final int NUMBER_OF_SLICES = 0x00540081;
  public static final int SERIES_TYPE = 0x00541000;
  public static final int UNITS = 0x00541001;
  public static final int SUV_TYPE = 0x00541006;
  public static final int DECAY_CORRECTION = 0x00541102;
  public static final int FRAME_REFERENCE_TIME = 0x00541300;
  public static final int DECAY_FACTOR = 0x00541321;
  public static final int IMAGE_INDEX = 0x00541330;
  public static final int SEGMENTATION_TYPE = 0x00620001;
  public static final int SEGMENT_SEQUENCE = 0x00620002;
  public static final int SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE = 0x00620003;
  public static final int SEGMENT_NUMBER = 0x00620004;
  public static final int SEGMENT_LABEL = 0x00620005;
  public static final int SEGMENT_ALGORITHM_TYPE = 0x00620008;
  public static final int SEGMENT_IDENTIFICATION_SEQUENCE = 0x0062000A;
  public static final int REFERENCED_SEGMENT_NUMBER = 0x0062000B;
  public static final int MAXIMUM_FRACTIONAL_VALUE = 0x0062000E;
  public static final int SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE = 0x0062000F;
  public static final int SEGMENTS_OVERLAP = 0x00620013;
  public static final int CONTENT_LABEL = 0x00700080;
  public static final int CONTENT_DESCRIPTION = 0x00700081;
  public static final int CONTENT_CREATOR_NAME = 0x00700084;
  public static final int SHARED_FUNCTIONAL_GROUPS_SEQUENCE = 0x52009229;
  public static final int PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE = 0x52009230;
  public static final int EXTENDED_OFFSET_TABLE = 0x7FE00001;
  public static final int EXTENDED_OFFSET_TABLE_LENGTHS = 0x7FE00002;
  public static final int PIXEL_DATA = 0x7FE00010;

  private static final int HEX_DIGITS = 8;

  private Tags() {}

  /** The tag of a keyword (StudyInstanceUID) or of eight hexadecimal digits (0020000D). */
  public static OptionalInt parse(String keywordOrHex) {
    if (keywordOrHex.length() == HEX_DIGITS
        && keywordOrHex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      return OptionalInt.of(Integer.parseUnsignedInt(keywordOrHex, 16));
    }
    int tag = ElementDictionary.getStandardElementDictionary().tagForKeyword(keywordOrHex);
    return tag == -1 ? OptionalInt.empty() : OptionalInt.of(tag);
  }

  /** The keyword of a standard tag; empty text for a private or unknown one. */
  public static String keyword(int tag) {
    String keyword = ElementDictionary.keywordOf(tag, null);
    return keyword == null ? "" : keyword;
  }

  /** Eight hexadecimal digits, upper case. */
  public static String hex(int tag) {
    return String.format("%08X", tag);
  }

  /** The keyword, or the hexadecimal digits where there is none. */
  public static String describe(int tag) {
    String keyword = keyword(tag);
    return keyword.isEmpty() ? hex(tag) : keyword;
  }
}
