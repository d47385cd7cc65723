package org.petra.dicom.series;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Vector3;

/**
 * What the slices of a made series have in common, and where each lies.
 *
 * @param geometry the series' grid
 * @param study the study it belongs to
 * @param series the series
 */
record SliceTemplate(Geometry geometry, StudyIdentity study, SeriesIdentity series) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

  static String date(LocalDateTime at) {
    return at.format(DATE);
  }

  static String time(LocalDateTime at) {
    return at.format(TIME);
  }

  /** The attributes of slice {@code k} apart from modality-specific ones and pixels. */
  DicomObjectBuilder slice(int k, String sopClassUid, String modality) {
    DicomObjectBuilder slice = DicomObjectBuilder.create();
    identity(slice, k, sopClassUid, modality);
    dates(slice);
    Vector3 position = geometry.position(0, 0, k);
    Vector3 x = geometry.direction().x();
    Vector3 y = geometry.direction().y();
    return slice
        .set(Tags.IMAGE_POSITION_PATIENT, position.x(), position.y(), position.z())
        .set(Tags.IMAGE_ORIENTATION_PATIENT, x.x(), x.y(), x.z(), y.x(), y.y(), y.z())
        .set(Tags.PIXEL_SPACING, geometry.spacingMm().y(), geometry.spacingMm().x())
        .set(Tags.SLICE_THICKNESS, geometry.spacingMm().z())
        .set(Tags.FRAME_OF_REFERENCE_UID, study.frameOfReferenceUid())
        .setEmpty(Tags.POSITION_REFERENCE_INDICATOR)
        .set(Tags.SAMPLES_PER_PIXEL, 1)
        .set(Tags.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .set(Tags.ROWS, geometry.size().y())
        .set(Tags.COLUMNS, geometry.size().x())
        .set(Tags.BITS_ALLOCATED, 16)
        .set(Tags.BITS_STORED, 16)
        .set(Tags.HIGH_BIT, 15)
        .set(Tags.PIXEL_REPRESENTATION, 1);
  }

  private void identity(DicomObjectBuilder slice, int k, String sopClassUid, String modality) {
    Patient patient = study.patient();
    slice
        .set(Tags.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
        .set(Tags.SOP_CLASS_UID, sopClassUid)
        .set(Tags.SOP_INSTANCE_UID, series.sopInstanceUid(k + 1))
        .set(Tags.MODALITY, modality)
        .set(Tags.MANUFACTURER, "Petra")
        .set(Tags.STUDY_DESCRIPTION, study.description())
        .set(Tags.SERIES_DESCRIPTION, series.description())
        .set(Tags.PATIENT_NAME, patient.patientName())
        .set(Tags.PATIENT_ID, patient.patientId())
        .setEmpty(Tags.PATIENT_BIRTH_DATE)
        .set(Tags.PATIENT_SEX, patient.sex())
        .set(Tags.PATIENT_AGE, String.format(Locale.ROOT, "%03dY", patient.ageYears()))
        .set(Tags.PATIENT_WEIGHT, patient.weightKg())
        .set(Tags.STUDY_INSTANCE_UID, study.studyInstanceUid())
        .set(Tags.SERIES_INSTANCE_UID, series.seriesInstanceUid())
        .setEmpty(Tags.STUDY_ID)
        .set(Tags.SERIES_NUMBER, series.seriesNumber())
        .set(Tags.INSTANCE_NUMBER, k + 1);
  }

  private void dates(DicomObjectBuilder slice) {
    for (int tag :
        new int[] {Tags.STUDY_DATE, Tags.SERIES_DATE, Tags.ACQUISITION_DATE, Tags.CONTENT_DATE}) {
      slice.set(tag, date(study.start()));
    }
    for (int tag :
        new int[] {Tags.STUDY_TIME, Tags.SERIES_TIME, Tags.ACQUISITION_TIME, Tags.CONTENT_TIME}) {
      slice.set(tag, time(study.start()));
    }
    slice.setEmpty(Tags.ACCESSION_NUMBER).setEmpty(Tags.REFERRING_PHYSICIAN_NAME);
  }
}
