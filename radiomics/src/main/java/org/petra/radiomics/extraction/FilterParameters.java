package org.petra.radiomics.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.petra.radiomics.filter.GradientMagnitude;
import org.petra.radiomics.filter.ImageFilter;
import org.petra.radiomics.filter.LaplacianOfGaussian;
import org.petra.radiomics.filter.OriginalImage;
import org.petra.radiomics.filter.RangeKeepingFunction;
import org.petra.radiomics.filter.SlicePattern;
import org.petra.radiomics.filter.SpherePattern;
import org.petra.radiomics.filter.Wavelet;
import org.petra.radiomics.image.Slicing;

/** Reads the filters of an image type from the parameters that hold for it. */
final class FilterParameters {

  /** The keys read here; each may be set for one image type. */
  static final Set<String> KEYS =
      Set.of(
          "gradientUseSpacing",
          "lbp2DMethod",
          "lbp2DRadius",
          "lbp2DSamples",
          "lbp3DIcosphereRadius",
          "lbp3DIcosphereSubdivision",
          "lbp3DLevels",
          "level",
          "sigma",
          "start_level",
          "wavelet");

  private static final Set<String> IMAGE_TYPES =
      Set.of(
          "Exponential",
          "Gradient",
          "LBP2D",
          "LBP3D",
          "LoG",
          "Logarithm",
          "Original",
          "Square",
          "SquareRoot",
          "Wavelet");

  private static final int MOST_LEVELS = 64;

  private FilterParameters() {}

  /**
   * The filters of the image type {@code name}.
   *
   * @param section where the image types stand
   * @param parameters what holds for this one
   */
  static List<ImageFilter> read(Parameters section, String name, Parameters parameters) {
    return switch (name) {
      case "Original" -> List.of(new OriginalImage());
      case "LoG" -> laplacians(parameters);
      case "Wavelet" -> List.of(wavelet(parameters));
      case "Square" -> List.of(RangeKeepingFunction.SQUARE);
      case "SquareRoot" -> List.of(RangeKeepingFunction.SQUARE_ROOT);
      case "Logarithm" -> List.of(RangeKeepingFunction.LOGARITHM);
      case "Exponential" -> List.of(RangeKeepingFunction.EXPONENTIAL);
      case "Gradient" ->
          List.of(new GradientMagnitude(parameters.flag("gradientUseSpacing", true)));
      case "LBP2D" -> List.of(slicePattern(parameters));
      case "LBP3D" -> List.of(spherePattern(parameters));
      default ->
          throw section.invalid(name, "is not an image type" + NearestName.hint(name, IMAGE_TYPES));
    };
  }

  private static List<ImageFilter> laplacians(Parameters parameters) {
    List<Number> sigmas = parameters.numbers("sigma");
    if (sigmas == null || sigmas.isEmpty()) {
      throw parameters.invalid("sigma", "must list at least one width in mm");
    }
    List<ImageFilter> filters = new ArrayList<>();
    for (Number sigma : sigmas) {
      if (!(sigma.doubleValue() > 0) || Double.isInfinite(sigma.doubleValue())) {
        throw parameters.invalid("sigma", "must be above 0, got " + sigma);
      }
      filters.add(new LaplacianOfGaussian(sigma.doubleValue(), sigma.toString()));
    }
    return filters;
  }

  private static Wavelet wavelet(Parameters parameters) {
    String family = parameters.text("wavelet", Wavelet.DEFAULT.family());
    if (!Wavelet.families().contains(family)) {
      throw parameters.invalid(
          "wavelet",
          "must be a discrete wavelet, got "
              + family
              + NearestName.hint(family, Wavelet.families()));
    }
    Slicing slicing = FeatureParameters.slicing(parameters);
    return new Wavelet(
        family,
        parameters.integer("level", 1, 1, MOST_LEVELS),
        parameters.integer("start_level", 0, 0, MOST_LEVELS),
        slicing == Slicing.NONE ? OptionalInt.empty() : OptionalInt.of(slicing.axis()));
  }

  private static SlicePattern slicePattern(Parameters parameters) {
    SlicePattern.Method method =
        switch (parameters.text("lbp2DMethod", "uniform")) {
          case "default" -> SlicePattern.Method.DEFAULT;
          case "ror" -> SlicePattern.Method.ROR;
          case "uniform" -> SlicePattern.Method.UNIFORM;
          case "var" -> SlicePattern.Method.VAR;
          default ->
              throw parameters.invalid("lbp2DMethod", "must be default, ror, uniform or var");
        };
    boolean numbered = method == SlicePattern.Method.DEFAULT || method == SlicePattern.Method.ROR;
    int most = numbered ? SlicePattern.MOST_BITS : SlicePattern.MOST_SAMPLES;
    return new SlicePattern(
        parameters.decimal("lbp2DRadius", 1, 0),
        parameters.integer("lbp2DSamples", 8, 1, most),
        method,
        // Slices are those across the dimension, whether features are computed by slice or not.
        Slicing.ofForce2dDimension(parameters.integer("force2Ddimension", 0, 0, 2)).axis());
  }

  private static SpherePattern spherePattern(Parameters parameters) {
    return new SpherePattern(
        parameters.integer("lbp3DLevels", 2, 1, MOST_LEVELS),
        parameters.decimal("lbp3DIcosphereRadius", 1, 0),
        parameters.integer("lbp3DIcosphereSubdivision", 1, 0, SpherePattern.MOST_SUBDIVISIONS));
  }
}
