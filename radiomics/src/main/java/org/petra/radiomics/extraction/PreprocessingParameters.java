package org.petra.radiomics.extraction;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.preprocessing.Interpolator;
import org.petra.radiomics.preprocessing.MaskGrid;
import org.petra.radiomics.preprocessing.Normalization;
import org.petra.radiomics.preprocessing.PreprocessingSettings;
import org.petra.radiomics.preprocessing.Resampling;
import org.petra.radiomics.preprocessing.Resegmentation;

/** Reads what is done to image and region from the section {@code setting}. */
final class PreprocessingParameters {

  private PreprocessingParameters() {}

  static PreprocessingSettings read(Parameters setting) {
    int padDistance = setting.integer("padDistance", 5, 0);
    boolean preCrop = setting.flag("preCrop", false);
    return new PreprocessingSettings(
        normalization(setting),
        resampling(setting, padDistance),
        preCrop ? OptionalInt.of(padDistance) : OptionalInt.empty(),
        new MaskGrid(
            setting.decimal("geometryTolerance", MaskGrid.DEFAULT.tolerance(), 0),
            setting.flag("correctMask", false)),
        resegmentation(setting));
  }

  private static @Nullable Normalization normalization(Parameters setting) {
    double scale = setting.decimal("normalizeScale", 1, 0);
    OptionalDouble outliers =
        setting.values().get("removeOutliers") == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(setting.decimal("removeOutliers", 3, 0));
    return setting.flag("normalize", false) ? new Normalization(scale, outliers) : null;
  }

  private static @Nullable Resampling resampling(Parameters setting, int padDistance) {
    List<Number> spacing = setting.numbers("resampledPixelSpacing");
    Object name =
        setting.values().getOrDefault("interpolator", Interpolator.B_SPLINE.simpleItkName());
    // Nothing is resampled when the interpolator is there and null.
    if (spacing == null || name == null) {
      return null;
    }
    Interpolator interpolator =
        Interpolator.of(name)
            .orElseThrow(
                () ->
                    setting.invalid(
                        "interpolator",
                        "must be one of "
                            + interpolators()
                            + ", or SimpleITK's number from 1 to 10, got "
                            + name));
    if (spacing.size() != 3
        || spacing.stream()
            .anyMatch(s -> !(s.doubleValue() >= 0) || Double.isInfinite(s.doubleValue()))) {
      throw setting.invalid("resampledPixelSpacing", "must be three numbers of 0 or more");
    }
    return new Resampling(
        new Vector3(
            spacing.get(0).doubleValue(),
            spacing.get(1).doubleValue(),
            spacing.get(2).doubleValue()),
        padDistance,
        interpolator);
  }

  private static List<String> interpolators() {
    return List.of(Interpolator.values()).stream().map(Interpolator::simpleItkName).toList();
  }

  private static @Nullable Resegmentation resegmentation(Parameters setting) {
    Resegmentation.Mode mode =
        switch (setting.text("resegmentMode", "absolute")) {
          case "absolute" -> Resegmentation.Mode.ABSOLUTE;
          case "relative" -> Resegmentation.Mode.RELATIVE;
          case "sigma" -> Resegmentation.Mode.SIGMA;
          default -> throw setting.invalid("resegmentMode", "must be absolute, relative or sigma");
        };
    boolean ofShape = setting.flag("resegmentShape", false);
    List<Number> range = setting.numbers("resegmentRange");
    if (range == null) {
      return null;
    }
    double[] bounds = range.stream().mapToDouble(Number::doubleValue).sorted().toArray();
    if (bounds.length < 1 || bounds.length > 2 || Double.isNaN(bounds[bounds.length - 1])) {
      throw setting.invalid("resegmentRange", "must list one or two numbers, got " + range);
    }
    double upper = bounds.length == 2 ? bounds[1] : Double.POSITIVE_INFINITY;
    return new Resegmentation(mode, bounds[0], upper, ofShape);
  }
}
