package org.petra.ingest.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.petra.dicom.part10.Tags;

/** The attributes that searches answer, and by most of which they select. */
enum Attribute {
  STUDY_DATE(Tags.STUDY_DATE, Level.STUDY, Matching.DATE, "s.study_date"),
  STUDY_TIME(Tags.STUDY_TIME, Level.STUDY, Matching.TIME, "s.study_time"),
  ACCESSION_NUMBER(Tags.ACCESSION_NUMBER, Level.STUDY, Matching.TEXT, "s.accession_number"),
  MODALITIES_IN_STUDY(Tags.MODALITIES_IN_STUDY, Level.STUDY, Matching.ANY_OF, "s.modalities"),
  REFERRING_PHYSICIAN_NAME(
      Tags.REFERRING_PHYSICIAN_NAME,
      Level.STUDY,
      Matching.PERSON_NAME,
      "s.referring_physician_name"),
  TIMEZONE_OFFSET(Tags.TIMEZONE_OFFSET_FROM_UTC, Level.STUDY, Matching.NONE, "s.timezone_offset"),
  STUDY_DESCRIPTION(Tags.STUDY_DESCRIPTION, Level.STUDY, Matching.TEXT, "s.study_description"),
  PATIENT_NAME(Tags.PATIENT_NAME, Level.STUDY, Matching.PERSON_NAME, "s.patient_name"),
  PATIENT_ID(Tags.PATIENT_ID, Level.STUDY, Matching.TEXT, "s.patient_id"),
  PATIENT_BIRTH_DATE(Tags.PATIENT_BIRTH_DATE, Level.STUDY, Matching.DATE, "s.patient_birth_date"),
  PATIENT_SEX(Tags.PATIENT_SEX, Level.STUDY, Matching.TEXT, "s.patient_sex"),
  STUDY_INSTANCE_UID(Tags.STUDY_INSTANCE_UID, Level.STUDY, Matching.UID, "s.study_instance_uid"),
  STUDY_ID(Tags.STUDY_ID, Level.STUDY, Matching.TEXT, "s.study_id"),
  STUDY_SERIES(
      Tags.NUMBER_OF_STUDY_RELATED_SERIES, Level.STUDY, Matching.NONE, "s.number_of_series"),
  STUDY_INSTANCES(
      Tags.NUMBER_OF_STUDY_RELATED_INSTANCES, Level.STUDY, Matching.NONE, "s.number_of_instances"),

  MODALITY(Tags.MODALITY, Level.SERIES, Matching.TEXT, "e.modality"),
  SERIES_DATE(Tags.SERIES_DATE, Level.SERIES, Matching.DATE, "e.series_date"),
  SERIES_TIME(Tags.SERIES_TIME, Level.SERIES, Matching.TIME, "e.series_time"),
  SERIES_DESCRIPTION(Tags.SERIES_DESCRIPTION, Level.SERIES, Matching.TEXT, "e.series_description"),
  BODY_PART_EXAMINED(0x00180015, Level.SERIES, Matching.TEXT, "e.body_part_examined"),
  SERIES_INSTANCE_UID(
      Tags.SERIES_INSTANCE_UID, Level.SERIES, Matching.UID, "e.series_instance_uid"),
  SERIES_NUMBER(Tags.SERIES_NUMBER, Level.SERIES, Matching.NUMBER, "e.series_number"),
  FRAME_OF_REFERENCE_UID(
      Tags.FRAME_OF_REFERENCE_UID, Level.SERIES, Matching.UID, "e.frame_of_reference_uid"),
  SERIES_INSTANCES(
      Tags.NUMBER_OF_SERIES_RELATED_INSTANCES,
      Level.SERIES,
      Matching.NONE,
      "e.number_of_instances"),
  PERFORMED_STEP_DATE(0x00400244, Level.SERIES, Matching.DATE, "e.performed_step_date"),
  PERFORMED_STEP_TIME(0x00400245, Level.SERIES, Matching.TIME, "e.performed_step_time"),
  SCHEDULED_STEP_ID(
      0x00400009,
      Attribute.Sequences.REQUEST_ATTRIBUTES,
      Level.SERIES,
      Matching.ANY_TEXT,
      "e.scheduled_step_ids"),
  REQUESTED_PROCEDURE_ID(
      0x00401001,
      Attribute.Sequences.REQUEST_ATTRIBUTES,
      Level.SERIES,
      Matching.ANY_TEXT,
      "e.requested_procedure_ids"),

  SOP_CLASS_UID(Tags.SOP_CLASS_UID, Level.INSTANCE, Matching.UID, "i.sop_class_uid"),
  SOP_INSTANCE_UID(Tags.SOP_INSTANCE_UID, Level.INSTANCE, Matching.UID, "i.sop_instance_uid"),
  CONTENT_DATE(Tags.CONTENT_DATE, Level.INSTANCE, Matching.DATE, "i.content_date"),
  CONTENT_TIME(Tags.CONTENT_TIME, Level.INSTANCE, Matching.TIME, "i.content_time"),
  INSTANCE_NUMBER(Tags.INSTANCE_NUMBER, Level.INSTANCE, Matching.NUMBER, "i.instance_number"),
  NUMBER_OF_FRAMES(Tags.NUMBER_OF_FRAMES, Level.INSTANCE, Matching.NUMBER, "i.number_of_frames"),
  ROWS(Tags.ROWS, Level.INSTANCE, Matching.NUMBER, "i.image_rows"),
  COLUMNS(Tags.COLUMNS, Level.INSTANCE, Matching.NUMBER, "i.image_columns"),
  BITS_ALLOCATED(Tags.BITS_ALLOCATED, Level.INSTANCE, Matching.NUMBER, "i.bits_allocated");

  private final int tag;
  private final int sequence;
  private final Level level;
  private final Matching matching;
  private final String column;

  Attribute(int tag, Level level, Matching matching, String column) {
    this(tag, 0, level, matching, column);
  }

  Attribute(int tag, int sequence, Level level, Matching matching, String column) {
    this.tag = tag;
    this.sequence = sequence;
    this.level = level;
    this.matching = matching;
    this.column = column;
  }

  /**
   * The attribute of a name: a keyword or eight hexadecimal digits, or for one in a sequence two of
   * them with a dot between.
   */
  static Optional<Attribute> named(String name) {
    int dot = name.indexOf('.');
    OptionalInt outer = dot < 0 ? OptionalInt.of(0) : Tags.parse(name.substring(0, dot));
    OptionalInt inner = Tags.parse(name.substring(dot + 1));
    if (outer.isEmpty() || inner.isEmpty()) {
      return Optional.empty();
    }
    return Arrays.stream(values())
        .filter(a -> a.tag == inner.getAsInt() && a.sequence == outer.getAsInt())
        .findFirst();
  }

  int tag() {
    return tag;
  }

  /** The sequence in whose items it is; 0 if it is in none. */
  int sequence() {
    return sequence;
  }

  Level level() {
    return level;
  }

  Matching matching() {
    return matching;
  }

  /** The SQL expression of its value. */
  String column() {
    return column;
  }

  /** Sequences whose items are answered. */
  static final class Sequences {

    static final int REQUEST_ATTRIBUTES = 0x00400275;

    private Sequences() {}
  }
}
