package org.petra.dicom.deidentification;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.DicomRewrite;
import org.petra.dicom.part10.EditableObject;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.RadiomicsException;

/** De-identifies objects on their way through. Safe for use by many threads. */
public final class Deidentifier {

  private static final int BURNED_IN_ANNOTATION = 0x00280301;
  private static final int RECOGNIZABLE_VISUAL_FEATURES = 0x00280302;
  private static final int PATIENT_IDENTITY_REMOVED = 0x00120062;
  private static final int DEIDENTIFICATION_METHOD = 0x00120063;
  private static final int DEIDENTIFICATION_METHOD_CODE_SEQUENCE = 0x00120064;
  private static final int LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED = 0x00280303;

  /** Classes of screen shots and ultrasound, which carry names unless they say that they do not. */
  private static final List<String> PRONE =
      List.of(
          "1.2.840.10008.5.1.4.1.1.7", "1.2.840.10008.5.1.4.1.1.6", "1.2.840.10008.5.1.4.1.1.3");

  /** Classes of documents and of photographs, which no change of attributes cleans. */
  private static final List<String> NEVER =
      List.of("1.2.840.10008.5.1.4.1.1.104", "1.2.840.10008.5.1.4.1.1.77.1.4");

  private static final String[] METHOD = {"DICOM PS3.15 2026c Basic Profile", "Petra"};

  /** Code values of context group 7050. */
  private enum Code {
    BASIC("113100", "Basic Application Confidentiality Profile"),
    CLEAN_DESCRIPTORS("113105", "Clean Descriptors Option"),
    MODIFIED_DATES("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
    PATIENT_CHARACTERISTICS("113108", "Retain Patient Characteristics Option"),
    SAFE_PRIVATE("113111", "Retain Safe Private Option");

    private final String value;
    private final String meaning;

    Code(String value, String meaning) {
      this.value = value;
      this.meaning = meaning;
    }

    DicomObject item() {
      return DicomObjectBuilder.create()
          .set(Tags.CODE_VALUE, value)
          .set(Tags.CODING_SCHEME_DESIGNATOR, "DCM")
          .set(Tags.CODE_MEANING, meaning)
          .build();
    }
  }

  private final PseudonymKey key;

  /** One under a cohort's key. */
  public Deidentifier(PseudonymKey key) {
    this.key = key;
  }

  /**
   * De-identifies an object. The same object under the same key gives the same bytes.
   *
   * @param in a Part 10 file, or one without preamble or meta information; read through the result
   * @throws RadiomicsException UNREADABLE_FILE if it cannot be read as DICOM
   * @throws IOException if the result cannot be made
   */
  public Deidentified deidentify(InputStream in) throws IOException {
    Sent sent = new Sent();
    InputStream part10 =
        DicomRewrite.rewrite(
            in,
            object -> {
              sent.note(object);
              new AttributeCleaner(Profile.basic(), key, sent.person()).clean(object);
              sign(object);
            });
    return new Deidentified(
        sent.sopClassUid, sent.sopInstanceUid, sent.studyInstanceUid, sent.mayShowPatient, part10);
  }

  private static void sign(EditableObject object) {
    object.set(PATIENT_IDENTITY_REMOVED, "YES");
    object.set(DEIDENTIFICATION_METHOD, METHOD);
    object.set(
        DEIDENTIFICATION_METHOD_CODE_SEQUENCE,
        Arrays.stream(Code.values()).map(Code::item).toList());
    object.set(LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED, "MODIFIED");
  }

  /** What an object was before. */
  private static final class Sent {

    private @Nullable String sopClassUid;
    private @Nullable String sopInstanceUid;
    private @Nullable String studyInstanceUid;
    private @Nullable String patientId;
    private boolean mayShowPatient;

    void note(EditableObject object) {
      sopInstanceUid = first(object, Tags.SOP_INSTANCE_UID);
      studyInstanceUid = first(object, Tags.STUDY_INSTANCE_UID);
      patientId = first(object, Tags.PATIENT_ID);
      sopClassUid = first(object, Tags.SOP_CLASS_UID);
      mayShowPatient =
          isOf(NEVER, sopClassUid)
              || "YES".equals(first(object, RECOGNIZABLE_VISUAL_FEATURES))
              || (isOf(PRONE, sopClassUid)
                  ? !"NO".equals(first(object, BURNED_IN_ANNOTATION))
                  : "YES".equals(first(object, BURNED_IN_ANNOTATION)));
    }

    /** Without a Patient ID a study is a person of its own. */
    String person() {
      return patientId != null ? patientId : "study " + studyInstanceUid;
    }

    /** Whether the class is one of the families: itself, or numbered below it. */
    private static boolean isOf(List<String> families, @Nullable String sopClass) {
      return families.stream().anyMatch(family -> (sopClass + ".").startsWith(family + "."));
    }

    private static @Nullable String first(EditableObject object, int tag) {
      List<String> values = object.strings(tag);
      return values.isEmpty() || values.getFirst().isEmpty() ? null : values.getFirst();
    }
  }
}
