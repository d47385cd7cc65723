package org.petra.dicom.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.SopClass;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.ImageSeries;
import org.petra.dicom.series.SeriesIdentity;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;

/**
 * Masks as binary DICOM Segmentations with one segment that refer to the series they are drawn on.
 * Slices without a voxel get no frame.
 */
public final class SegmentationWriter {

  /** Copied from the image as they are: patient, study and coordinate system. */
  private static final int[] FROM_IMAGE = {
    Tags.PATIENT_NAME,
    Tags.PATIENT_ID,
    Tags.PATIENT_BIRTH_DATE,
    Tags.PATIENT_SEX,
    Tags.PATIENT_AGE,
    Tags.PATIENT_WEIGHT,
    Tags.STUDY_INSTANCE_UID,
    Tags.STUDY_ID,
    Tags.STUDY_DATE,
    Tags.STUDY_TIME,
    Tags.STUDY_DESCRIPTION,
    Tags.ACCESSION_NUMBER,
    Tags.REFERRING_PHYSICIAN_NAME,
    Tags.FRAME_OF_REFERENCE_UID,
    Tags.POSITION_REFERENCE_INDICATOR,
  };

  private SegmentationWriter() {}

  /**
   * A segmentation of a lesion.
   *
   * @param mask on the image's own grid
   * @param image the series it refers to
   * @param series the series that the segmentation is the only instance of
   * @param label name of the segment
   * @throws RadiomicsException EMPTY_MASK if no voxel is inside
   */
  public static DicomObject write(
      Mask mask, ImageSeries image, SeriesIdentity series, String label) {
    return write(mask, image, series, label, Reading.UNNAMED);
  }

  /**
   * A segmentation of a lesion by one of several readers, which is written as Content Creator's
   * Name and, where the code is like {@code READER1}, with the repetition as Content Label {@code
   * READER1_2}.
   *
   * @param mask on the image's own grid
   * @param image the series it refers to
   * @param series the series that the segmentation is the only instance of
   * @param label name of the segment
   * @param reading who drew it, and for which time
   * @throws RadiomicsException EMPTY_MASK if no voxel is inside
   * @throws IllegalArgumentException if the reader has another kind of code, so that the repetition
   *     cannot be written, and it is not the first
   */
  public static DicomObject write(
      Mask mask, ImageSeries image, SeriesIdentity series, String label, Reading reading) {
    if (!mask.geometry().equals(image.geometry())) {
      throw new IllegalArgumentException("the mask must be on the image's grid");
    }
    if (mask.voxelCount() == 0) {
      throw new RadiomicsException(
          RadiomicsException.Code.EMPTY_MASK, "A segmentation needs at least one voxel.");
    }
    DicomObjectBuilder object = DicomObjectBuilder.create();
    identity(object, image, series);
    ReadingMark.write(object, reading);
    segment(object, label);
    FunctionalGroups.references(object, image);
    FunctionalGroups.dimensions(object, series.seriesInstanceUid() + ".9");
    frames(object, mask, image);
    return object.build();
  }

  private static void identity(
      DicomObjectBuilder object, ImageSeries image, SeriesIdentity series) {
    DicomObject first = image.slices().getFirst();
    for (int tag : FROM_IMAGE) {
      List<String> values = first.strings(tag);
      if (values.isEmpty()) {
        object.setEmpty(tag);
      } else {
        object.set(tag, values.toArray(String[]::new));
      }
    }
    String date = first.string(Tags.STUDY_DATE).orElse("");
    String time = first.string(Tags.STUDY_TIME).orElse("");
    object
        .set(Tags.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
        .set(Tags.SOP_CLASS_UID, SopClass.SEGMENTATION)
        .set(Tags.SOP_INSTANCE_UID, series.sopInstanceUid(1))
        .set(Tags.SERIES_INSTANCE_UID, series.seriesInstanceUid())
        .set(Tags.SERIES_NUMBER, series.seriesNumber())
        .set(Tags.SERIES_DESCRIPTION, series.description())
        .set(Tags.INSTANCE_NUMBER, 1)
        .set(Tags.IMAGE_TYPE, "DERIVED", "PRIMARY")
        .set(Tags.MODALITY, "SEG")
        .set(Tags.MANUFACTURER, "Petra")
        .set(Tags.MANUFACTURER_MODEL_NAME, "Petra")
        .set(Tags.DEVICE_SERIAL_NUMBER, "0")
        .set(Tags.SOFTWARE_VERSIONS, "0.1")
        .set(Tags.CONTENT_DATE, date)
        .set(Tags.CONTENT_TIME, time)
        .setEmpty(Tags.CONTENT_DESCRIPTION);
  }

  private static void segment(DicomObjectBuilder object, String label) {
    DicomObjectBuilder segment =
        DicomObjectBuilder.create()
            .set(Tags.SEGMENT_NUMBER, 1)
            .set(Tags.SEGMENT_LABEL, label)
            .set(Tags.SEGMENT_ALGORITHM_TYPE, "MANUAL")
            .sequence(
                Tags.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE,
                FunctionalGroups.code("49755003", "SCT", "Morphologically Abnormal Structure"))
            .sequence(
                Tags.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE,
                FunctionalGroups.code("108369006", "SCT", "Neoplasm"));
    object
        .set(Tags.SEGMENTATION_TYPE, "BINARY")
        .set(Tags.SEGMENTS_OVERLAP, "NO")
        .sequence(Tags.SEGMENT_SEQUENCE, segment);
  }

  private static void frames(DicomObjectBuilder object, Mask mask, ImageSeries image) {
    Geometry grid = mask.geometry();
    int pixels = grid.size().x() * grid.size().y();
    List<Integer> slices = new ArrayList<>();
    for (int k = 0; k < grid.size().z(); k++) {
      if (anyInside(mask, k * pixels, pixels)) {
        slices.add(k);
      }
    }
    long bits = (long) slices.size() * pixels;
    byte[] packed = new byte[Math.toIntExact((bits + 7) / 8)];
    for (int frame = 0; frame < slices.size(); frame++) {
      for (int i = 0; i < pixels; i++) {
        if (mask.contains(slices.get(frame) * pixels + i)) {
          long bit = (long) frame * pixels + i;
          packed[(int) (bit >> 3)] |= (byte) (1 << (bit & 7));
        }
      }
    }
    FunctionalGroups.frames(object, image, slices);
    object
        .set(Tags.NUMBER_OF_FRAMES, slices.size())
        .set(Tags.SAMPLES_PER_PIXEL, 1)
        .set(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .set(Tags.ROWS, grid.size().y())
        .set(Tags.COLUMNS, grid.size().x())
        .set(Tags.BITS_ALLOCATED, 1)
        .set(Tags.BITS_STORED, 1)
        .set(Tags.HIGH_BIT, 0)
        .set(Tags.PIXEL_REPRESENTATION, 0)
        .set(Tags.LOSSY_IMAGE_COMPRESSION, "00")
        .pixelData(packed);
  }

  private static boolean anyInside(Mask mask, int start, int count) {
    for (int i = start; i < start + count; i++) {
      if (mask.contains(i)) {
        return true;
      }
    }
    return false;
  }
}
