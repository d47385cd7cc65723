package org.petra.dicom.suv;

import java.util.List;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.radiomics.RadiomicsException;

/**
 * What an uptake is normalised by, so that SUV = activity concentration * size / dose: grams of
 * weight or lean body mass, or square centimetres of body surface.
 *
 * <p>Sources: Janmahasatian et al., Clin Pharmacokinet 2005;44:1051 (lean body mass from weight and
 * body mass index); James, Research on Obesity, HMSO 1976, with 128 for men as in DICOM's
 * LBMJAMES128 and Sugawara et al., Radiology 1999;213:521; Du Bois and Du Bois, Arch Intern Med
 * 1916;17:863 (body surface).
 */
enum BodySize {
  /** Weight in g. */
  WEIGHT,
  /** Lean body mass by Janmahasatian in g. */
  LEAN_JANMAHASATIAN,
  /** Lean body mass by James with the factor 128 in g. */
  LEAN_JAMES_128,
  /** Body surface area by Du Bois in cm2. */
  SURFACE_DU_BOIS;

  private static final double G_PER_KG = 1000;
  private static final double CM_PER_M = 100;
  private static final double CM2_PER_M2 = 10_000;

  /** Nobody is taller; a larger number is in centimetres, which DICOM does not allow. */
  private static final double TALLEST_M = 2.8;

  /**
   * The size of the patient.
   *
   * @param missing gets the keyword of every attribute that is not there
   * @return g or cm2; NaN if something is missing
   * @throws RadiomicsException MISSING_SUV_ATTRIBUTE if an attribute is there and of no use
   */
  double of(DicomObject slice, List<String> missing) {
    double weightKg = Attribute.positive(slice, Tags.PATIENT_WEIGHT, missing);
    if (this == WEIGHT) {
      return weightKg * G_PER_KG;
    }
    double heightM = Attribute.positive(slice, Tags.PATIENT_SIZE, missing);
    if (heightM > TALLEST_M) {
      throw Attribute.unusable("PatientSize is " + heightM + ", which is no height in metres");
    }
    return switch (this) {
      case SURFACE_DU_BOIS ->
          0.007184 * Math.pow(weightKg, 0.425) * Math.pow(heightM * CM_PER_M, 0.725) * CM2_PER_M2;
      case LEAN_JANMAHASATIAN -> janmahasatian(weightKg, heightM, isMale(slice, missing));
      case LEAN_JAMES_128 -> james(weightKg, heightM * CM_PER_M, isMale(slice, missing));
      case WEIGHT -> throw new IllegalStateException("weight needs no height");
    };
  }

  private static double janmahasatian(double weightKg, double heightM, boolean male) {
    double bodyMassIndex = weightKg / (heightM * heightM);
    double kg =
        male
            ? 9270 * weightKg / (6680 + 216 * bodyMassIndex)
            : 9270 * weightKg / (8780 + 244 * bodyMassIndex);
    return kg * G_PER_KG;
  }

  /** The parabola falls again for the very heavy and at last below 0. */
  private static double james(double weightKg, double heightCm, boolean male) {
    double ratio = weightKg / heightCm;
    double kg =
        male ? 1.10 * weightKg - 128 * ratio * ratio : 1.07 * weightKg - 148 * ratio * ratio;
    if (kg <= 0) {
      throw Attribute.unusable(
          "the formula of James gives no lean body mass for this PatientWeight and PatientSize");
    }
    return kg * G_PER_KG;
  }

  private static boolean isMale(DicomObject slice, List<String> missing) {
    String sex = slice.string(Tags.PATIENT_SEX).orElse("");
    if (!sex.equals("M") && !sex.equals("F")) {
      missing.add(Tags.keyword(Tags.PATIENT_SEX));
    }
    return sex.equals("M");
  }
}
