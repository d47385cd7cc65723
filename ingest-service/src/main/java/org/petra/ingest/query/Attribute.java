package org.petra.ingest.query;

import java.util.Arrays;
import java.util.Optional;
import org.petra.dicom.part10.Tags;

/** The attributes that searches answer, and by most of which they select. */
enum Attribute {
  STUDY_DATE(Tags.STUDY_DATE, Level.STUDY, Matching.DATE, "s.study_date"),
  STUDY_TIME(Tags.STUDY_TIME, Level.STUDY, Matching.TIME, "s.study_time"),
  ACCESSION_NUMBER(Tags.ACCESSION_NUMBER, Level.STUDY, Matching.TEXT, "s.accession_number"),
  MODALITIES_IN_STUDY(
      Tags.MODALITIES_IN_STUDY,
      Level.STUDY,
      Matching.MODALITIES,
      "(SELECT string_agg(DISTINCT m.modality, '\\' ORDER BY m.modality) FROM series m"
          + " WHERE m.study_instance_uid = s.study_instance_uid)"),
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
      Tags.NUMBER_OF_STUDY_RELATED_SERIES,
      Level.STUDY,
      Matching.NONE,
      "(SELECT count(*) FROM series n WHERE n.study_instance_uid = s.study_instance_uid)"),
  STUDY_INSTANCES(
      Tags.NUMBER_OF_STUDY_RELATED_INSTANCES,
      Level.STUDY,
      Matching.NONE,
      "(SELECT count(*) FROM instance n WHERE n.study_instance_uid = s.study_instance_uid)"),

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
      "(SELECT count(*) FROM instance n WHERE n.series_instance_uid = e.series_instance_uid)"),

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
  private final Level level;
  private final Matching matching;
  private final String column;

  Attribute(int tag, Level level, Matching matching, String column) {
    this.tag = tag;
    this.level = level;
    this.matching = matching;
    this.column = column;
  }

  static Optional<Attribute> of(int tag) {
    return Arrays.stream(values()).filter(attribute -> attribute.tag == tag).findFirst();
  }

  int tag() {
    return tag;
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
}
