package org.petra.ingest.study;

import static org.petra.ingest.study.BulkInsert.Type.BIGINT;
import static org.petra.ingest.study.BulkInsert.Type.INTEGER;
import static org.petra.ingest.study.BulkInsert.Type.TEXT;
import static org.petra.ingest.study.BulkInsert.Type.TEXTS;

import java.util.List;
import org.petra.ingest.study.BulkInsert.Column;
import org.petra.ingest.study.IndexRows.InstanceRow;
import org.petra.ingest.study.IndexRows.RegionRow;
import org.petra.ingest.study.IndexRows.SeriesRow;
import org.petra.ingest.study.IndexRows.StudyRow;

/** Which column holds what of a row. */
final class IndexTables {

  static final BulkInsert<StudyRow> STUDY =
      new BulkInsert<>(
          "study",
          List.of(
              new Column<>("study_instance_uid", TEXT, StudyRow::studyInstanceUid),
              new Column<>("study_date", TEXT, StudyRow::studyDate),
              new Column<>("study_time", TEXT, StudyRow::studyTime),
              new Column<>("accession_number", TEXT, StudyRow::accessionNumber),
              new Column<>("referring_physician_name", TEXT, StudyRow::referringPhysicianName),
              new Column<>("patient_name", TEXT, StudyRow::patientName),
              new Column<>("patient_id", TEXT, StudyRow::patientId),
              new Column<>("issuer_of_patient_id", TEXT, StudyRow::issuerOfPatientId),
              new Column<>("patient_birth_date", TEXT, StudyRow::patientBirthDate),
              new Column<>("patient_sex", TEXT, StudyRow::patientSex),
              new Column<>("study_id", TEXT, StudyRow::studyId),
              new Column<>("study_description", TEXT, StudyRow::studyDescription),
              new Column<>("timezone_offset", TEXT, StudyRow::timezoneOffset)));

  static final BulkInsert<SeriesRow> SERIES =
      new BulkInsert<>(
          "series",
          List.of(
              new Column<>("series_instance_uid", TEXT, SeriesRow::seriesInstanceUid),
              new Column<>("study_instance_uid", TEXT, SeriesRow::studyInstanceUid),
              new Column<>("modality", TEXT, SeriesRow::modality),
              new Column<>("series_number", INTEGER, SeriesRow::seriesNumber),
              new Column<>("series_description", TEXT, SeriesRow::seriesDescription),
              new Column<>("series_date", TEXT, SeriesRow::seriesDate),
              new Column<>("series_time", TEXT, SeriesRow::seriesTime),
              new Column<>("body_part_examined", TEXT, SeriesRow::bodyPartExamined),
              new Column<>("frame_of_reference_uid", TEXT, SeriesRow::frameOfReferenceUid),
              new Column<>("performed_step_date", TEXT, SeriesRow::performedStepDate),
              new Column<>("performed_step_time", TEXT, SeriesRow::performedStepTime),
              new Column<>("scheduled_step_ids", TEXTS, SeriesRow::scheduledStepIds),
              new Column<>("requested_procedure_ids", TEXTS, SeriesRow::requestedProcedureIds)));

  static final BulkInsert<InstanceRow> INSTANCE =
      new BulkInsert<>(
          "instance",
          List.of(
              new Column<>("sop_instance_uid", TEXT, InstanceRow::sopInstanceUid),
              new Column<>("sop_class_uid", TEXT, InstanceRow::sopClassUid),
              new Column<>("series_instance_uid", TEXT, InstanceRow::seriesInstanceUid),
              new Column<>("study_instance_uid", TEXT, InstanceRow::studyInstanceUid),
              new Column<>("digest", TEXT, InstanceRow::digest),
              new Column<>("size_bytes", BIGINT, InstanceRow::sizeBytes),
              new Column<>("transfer_syntax_uid", TEXT, InstanceRow::transferSyntaxUid),
              new Column<>("instance_number", INTEGER, InstanceRow::instanceNumber),
              new Column<>("content_date", TEXT, InstanceRow::contentDate),
              new Column<>("content_time", TEXT, InstanceRow::contentTime),
              new Column<>("image_rows", INTEGER, InstanceRow::imageRows),
              new Column<>("image_columns", INTEGER, InstanceRow::imageColumns),
              new Column<>("bits_allocated", INTEGER, InstanceRow::bitsAllocated),
              new Column<>("number_of_frames", INTEGER, InstanceRow::numberOfFrames)));

  static final BulkInsert<RegionRow> REGION =
      new BulkInsert<>(
          "region_object",
          List.of(
              new Column<>("sop_instance_uid", TEXT, RegionRow::sopInstanceUid),
              new Column<>("regions", INTEGER, RegionRow::regions),
              new Column<>("referenced_series", TEXTS, RegionRow::referencedSeries),
              new Column<>("frames_of_reference", TEXTS, RegionRow::framesOfReference)));

  private IndexTables() {}
}
