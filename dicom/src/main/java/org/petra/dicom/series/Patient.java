package org.petra.dicom.series;

/**
 * Who an image is of, as far as files that Petra makes say it.
 *
 * @param patientId Patient ID
 * @param patientName Patient's Name, components separated by ^
 * @param sex M, F or O
 * @param ageYears age at the study, 0 to 999
 * @param weightKg weight in kg, positive
 */
public record Patient(
    String patientId, String patientName, String sex, int ageYears, double weightKg) {

  /** Rejects values that DICOM or SUV could not carry. */
  public Patient {
    if (ageYears < 0 || ageYears > 999) {
      throw new IllegalArgumentException("ageYears must be 0 to 999, got " + ageYears);
    }
    if (!(weightKg > 0) || Double.isInfinite(weightKg)) {
      throw new IllegalArgumentException("weightKg must be positive, got " + weightKg);
    }
  }
}
