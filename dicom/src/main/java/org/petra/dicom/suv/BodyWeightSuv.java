package org.petra.dicom.suv;

import java.util.ArrayList;
import java.util.List;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

/**
 * The standardised uptake value by body weight, in g/ml: activity concentration over injected dose
 * a gram of patient.
 *
 * <p>GML is taken as it is. BQML is decay corrected by Units and DecayCorrection as the
 * Quantitative Imaging Biomarkers Alliance describes: START brings the injected dose to the start
 * of the acquisition, ADMIN needs no further correction.
 */
public final class BodyWeightSuv {

  private BodyWeightSuv() {}

  /**
   * The series as SUV, pixel type FLOAT64.
   *
   * @throws RadiomicsException MISSING_SUV_ATTRIBUTE naming every attribute that is missing or of
   *     no use; INVALID_SERIES if the slices contradict each other; and what {@link
   *     ImageSeries#volume()} throws
   */
  public static Volume of(ImageSeries pet) {
    double factor = factor(pet.slices());
    Volume activity = pet.volume();
    double[] suv = activity.toArray();
    if (factor != 1) {
      for (int i = 0; i < suv.length; i++) {
        suv[i] *= factor;
      }
    }
    return Volume.of(activity.geometry(), PixelType.FLOAT64, suv);
  }

  private static double factor(List<DicomObject> slices) {
    DicomObject first = slices.getFirst();
    for (int tag :
        new int[] {Tags.UNITS, Tags.SUV_TYPE, Tags.DECAY_CORRECTION, Tags.PATIENT_WEIGHT}) {
      requireSame(slices, tag);
    }
    String units = first.string(Tags.UNITS).orElse("");
    return switch (units) {
      case "GML" -> {
        String type = first.string(Tags.SUV_TYPE).orElse("BW");
        if (!type.equals("BW")) {
          throw unusable("SUVType is " + type + " and not BW");
        }
        yield 1;
      }
      case "BQML" -> fromActivity(slices);
      case "" -> throw missing(List.of("Units"));
      default -> throw unusable("Units is " + units + " and neither BQML nor GML");
    };
  }

  private static double fromActivity(List<DicomObject> slices) {
    DicomObject first = slices.getFirst();
    List<DicomObject> injections = first.items(Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE);
    if (injections.size() > 1) {
      throw unusable("RadiopharmaceuticalInformationSequence has several items");
    }
    List<String> missing = new ArrayList<>();
    double weightKg = positive(first, Tags.PATIENT_WEIGHT, missing);
    DicomObject injection = injections.isEmpty() ? first : injections.getFirst();
    double doseBq = positive(injection, Tags.RADIONUCLIDE_TOTAL_DOSE, missing);
    String correction = first.string(Tags.DECAY_CORRECTION).orElse("");
    double decay =
        switch (correction) {
          case "ADMIN" -> 1;
          case "START" -> decay(slices, injection, missing);
          case "" -> {
            missing.add("DecayCorrection");
            yield 1;
          }
          default -> throw unusable("DecayCorrection is " + correction);
        };
    if (!missing.isEmpty()) {
      throw missing(missing);
    }
    return weightKg * 1000 / (doseBq * decay);
  }

  private static double decay(
      List<DicomObject> slices, DicomObject injection, List<String> missing) {
    double halfLifeSeconds = positive(injection, Tags.RADIONUCLIDE_HALF_LIFE, missing);
    double seconds = UptakeTime.seconds(slices, injection, missing);
    return Math.pow(2, -seconds / halfLifeSeconds);
  }

  private static double positive(DicomObject object, int tag, List<String> missing) {
    double value = object.decimal(tag).orElse(0);
    if (!(value > 0) || Double.isInfinite(value)) {
      missing.add(Tags.keyword(tag));
      return Double.NaN;
    }
    return value;
  }

  private static void requireSame(List<DicomObject> slices, int tag) {
    for (DicomObject slice : slices) {
      if (!slice.string(tag).equals(slices.getFirst().string(tag))) {
        throw new RadiomicsException(
            RadiomicsException.Code.INVALID_SERIES,
            Tags.keyword(tag) + " differs between the slices of the PET series.");
      }
    }
  }

  private static RadiomicsException missing(List<String> keywords) {
    return new RadiomicsException(
        RadiomicsException.Code.MISSING_SUV_ATTRIBUTE,
        "The PET series lacks what SUV needs: " + String.join(", ", keywords) + ".");
  }

  static RadiomicsException unusable(String what) {
    return new RadiomicsException(
        RadiomicsException.Code.MISSING_SUV_ATTRIBUTE,
        "The PET series cannot be converted to SUV: " + what + ".");
  }
}
