package org.petra.dicom.suv;

import java.util.List;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;

/**
 * The injected dose in Bq as the image's activity is to be divided by it: decayed to the start of
 * the acquisition where the image is corrected to that (START), as injected where the image is
 * corrected to the injection (ADMIN).
 */
final class InjectedDose {

  private InjectedDose() {}

  /** Bq; NaN if something is missing, which is added to {@code missing}. */
  static double of(List<DicomObject> slices, List<String> missing) {
    DicomObject first = slices.getFirst();
    List<DicomObject> injections = first.items(Tags.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE);
    if (injections.size() > 1) {
      throw Attribute.unusable("RadiopharmaceuticalInformationSequence has several items");
    }
    requireCorrected(first);
    DicomObject injection = injections.isEmpty() ? first : injections.getFirst();
    double doseBq = Attribute.positive(injection, Tags.RADIONUCLIDE_TOTAL_DOSE, missing);
    String correction = first.string(Tags.DECAY_CORRECTION).orElse("");
    return switch (correction) {
      case "ADMIN" -> doseBq;
      case "START" -> doseBq * decay(slices, injection, missing);
      case "" -> {
        missing.add(Tags.keyword(Tags.DECAY_CORRECTION));
        yield Double.NaN;
      }
      default -> throw Attribute.unusable("DecayCorrection is " + correction);
    };
  }

  /** Where an image says which corrections it had, attenuation and decay must be among them. */
  private static void requireCorrected(DicomObject slice) {
    List<String> corrections = slice.strings(Tags.CORRECTED_IMAGE);
    for (String needed : List.of("ATTN", "DECY")) {
      if (!corrections.isEmpty() && !corrections.contains(needed)) {
        throw Attribute.unusable("CorrectedImage does not hold " + needed);
      }
    }
  }

  private static double decay(
      List<DicomObject> slices, DicomObject injection, List<String> missing) {
    double halfLifeSeconds = Attribute.positive(injection, Tags.RADIONUCLIDE_HALF_LIFE, missing);
    double seconds = UptakeTime.seconds(slices, injection, missing);
    return Math.pow(2, -seconds / halfLifeSeconds);
  }
}
