package org.petra.dicom.suv;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.Tags;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.extraction.SuvType;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

/**
 * The standardised uptake value: activity concentration over injected dose a unit of body weight
 * (g/ml), lean body mass (g/ml) or body surface (cm2/ml).
 *
 * <p>An image that is SUV already (GML, CM2ML) is taken as it is, or brought from its own
 * normalisation (SUV Type, body weight where absent) to the one asked for. BQML is divided by the
 * {@link InjectedDose}. CNTS, which Philips writes, is scaled by (7053,1000) to body-weight SUV, or
 * else by (7053,1009) to Bq/ml. Lean body mass is Janmahasatian's, or James' where SUV Type says
 * LBMJAMES128. The steps are those of the Quantitative Imaging Biomarkers Alliance (FDG-PET/CT
 * profile, vendor-neutral pseudocode).
 */
public final class StandardizedUptake {

  private static final int[] ONE_FOR_A_SERIES = {
    Tags.UNITS,
    Tags.SUV_TYPE,
    Tags.DECAY_CORRECTION,
    Tags.CORRECTED_IMAGE,
    Tags.PATIENT_WEIGHT,
    Tags.PATIENT_SIZE,
    Tags.PATIENT_SEX,
  };

  private StandardizedUptake() {}

  /** The series as SUV by body weight. See {@link #of(ImageSeries, SuvType)}. */
  public static Volume byBodyWeight(ImageSeries pet) {
    return of(pet, SuvType.BODY_WEIGHT);
  }

  /**
   * The series as SUV, pixel type FLOAT64.
   *
   * @throws RadiomicsException MISSING_SUV_ATTRIBUTE naming every attribute that is missing or of
   *     no use; INVALID_SERIES if the slices contradict each other; and what {@link
   *     ImageSeries#volume()} throws
   */
  public static Volume of(ImageSeries pet, SuvType type) {
    double factor = factor(pet.slices(), type);
    Volume stored = pet.volume();
    double[] suv = stored.toArray();
    if (factor != 1) {
      for (int i = 0; i < suv.length; i++) {
        suv[i] *= factor;
      }
    }
    return Volume.of(stored.geometry(), PixelType.FLOAT64, suv);
  }

  private static double factor(List<DicomObject> slices, SuvType type) {
    for (int tag : ONE_FOR_A_SERIES) {
      Attribute.requireSame(slices, tag);
    }
    String units = slices.getFirst().string(Tags.UNITS).orElse("");
    return switch (units) {
      case "GML", "CM2ML" -> fromSuv(slices.getFirst(), units, type);
      case "BQML" -> fromActivity(slices, 1, type);
      case "CNTS" -> fromCounts(slices, type);
      case "" -> throw Attribute.missing(List.of(Tags.keyword(Tags.UNITS)));
      default ->
          throw Attribute.unusable("Units is " + units + " and none of BQML, GML, CM2ML, CNTS");
    };
  }

  private static double fromActivity(List<DicomObject> slices, double toBqMl, SuvType type) {
    List<String> missing = new ArrayList<>();
    double size = size(slices.getFirst(), type).of(slices.getFirst(), missing);
    double doseBq = InjectedDose.of(slices, missing);
    if (!missing.isEmpty()) {
      throw Attribute.missing(missing);
    }
    return toBqMl * size / doseBq;
  }

  private static double fromCounts(List<DicomObject> slices, SuvType type) {
    OptionalDouble toSuv = VendorTags.philipsSuvFactor(slices);
    if (toSuv.isPresent()) {
      return toSuv.getAsDouble() * ratio(slices.getFirst(), BodySize.WEIGHT, type);
    }
    OptionalDouble toActivity = VendorTags.philipsActivityFactor(slices);
    if (toActivity.isEmpty()) {
      throw Attribute.unusable(
          "Units is CNTS, with neither (7053,1000) nor (7053,1009) of Philips PET Private Group");
    }
    return fromActivity(slices, toActivity.getAsDouble(), type);
  }

  private static double fromSuv(DicomObject slice, String units, SuvType type) {
    String written = slice.string(Tags.SUV_TYPE).orElse(units.equals("GML") ? "BW" : "BSA");
    boolean surface = written.equals("BSA");
    if (surface != units.equals("CM2ML")) {
      throw Attribute.unusable("Units is " + units + " and SUVType " + written);
    }
    return switch (written) {
      case "BW" -> ratio(slice, BodySize.WEIGHT, type);
      case "BSA" -> ratio(slice, BodySize.SURFACE_DU_BOIS, type);
      case "LBMJANMA" -> ratio(slice, BodySize.LEAN_JANMAHASATIAN, type);
      case "LBMJAMES128" -> ratio(slice, BodySize.LEAN_JAMES_128, type);
      case "LBM" -> {
        if (type != SuvType.LEAN_BODY_MASS) {
          throw Attribute.unusable("SUVType is LBM, which does not say by which formula");
        }
        yield 1;
      }
      default -> throw Attribute.unusable("SUVType is " + written);
    };
  }

  /** From SUV by one size to SUV by another: exactly 1, and nothing asked for, if they are one. */
  private static double ratio(DicomObject slice, BodySize written, SuvType type) {
    BodySize asked = size(slice, type);
    if (asked == written
        || (type == SuvType.LEAN_BODY_MASS && written == BodySize.LEAN_JANMAHASATIAN)) {
      return 1;
    }
    List<String> missing = new ArrayList<>();
    double ratio = asked.of(slice, missing) / written.of(slice, missing);
    if (!missing.isEmpty()) {
      throw Attribute.missing(missing);
    }
    return ratio;
  }

  private static BodySize size(DicomObject slice, SuvType type) {
    return switch (type) {
      case BODY_WEIGHT -> BodySize.WEIGHT;
      case BODY_SURFACE_AREA -> BodySize.SURFACE_DU_BOIS;
      case LEAN_BODY_MASS ->
          slice.string(Tags.SUV_TYPE).filter("LBMJAMES128"::equals).isPresent()
              ? BodySize.LEAN_JAMES_128
              : BodySize.LEAN_JANMAHASATIAN;
    };
  }
}
