package org.petra.radiomics.extraction;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of PyRadiomics that this engine takes: those it acts on, and those it accepts as long as
 * they ask for what it does anyway.
 */
final class SupportedSettings {

  private static final Set<String> FILTERS = Set.of("sigma", "wavelet", "level", "start_level");

  private static final Set<String> SUPPORTED =
      Set.of(
          "additionalInfo",
          "interpolator",
          "label",
          "minimumROIDimensions",
          "minimumROISize",
          "padDistance",
          "resampledPixelSpacing",
          "sigma");

  private static final Map<String, @Nullable Object> ONLY_AS = onlyAs();

  private SupportedSettings() {}

  private static Map<String, @Nullable Object> onlyAs() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("correctMask", false);
    values.put("geometryTolerance", null);
    values.put("label_channel", 0);
    values.put("level", 1);
    values.put("normalize", false);
    values.put("normalizeScale", 1);
    values.put("preCrop", false);
    values.put("removeOutliers", null);
    values.put("resegmentMode", "absolute");
    values.put("resegmentRange", null);
    values.put("resegmentShape", false);
    values.put("start_level", 0);
    values.put("wavelet", "coif1");
    return values;
  }

  /** Throws INVALID_SETTING for a key of {@code setting} that is not taken. */
  static void check(Parameters setting) {
    setting.values().forEach((key, value) -> check(setting, key, value));
  }

  /** Throws INVALID_SETTING for a key under an image type that is not taken there. */
  static void checkImageType(Parameters imageType) {
    for (Map.Entry<String, Object> entry : imageType.values().entrySet()) {
      if (!FILTERS.contains(entry.getKey()) && !FeatureParameters.KEYS.contains(entry.getKey())) {
        throw imageType.invalid(entry.getKey(), "cannot be set for one image type");
      }
      check(imageType, entry.getKey(), entry.getValue());
    }
  }

  private static void check(Parameters section, String key, @Nullable Object value) {
    if (SUPPORTED.contains(key) || FeatureParameters.KEYS.contains(key)) {
      return;
    }
    if (!ONLY_AS.containsKey(key)) {
      throw section.invalid(key, "is not a setting that this engine knows");
    }
    Object only = ONLY_AS.get(key);
    if (value != null && !Objects.equals(value, only)) {
      String supported = only == null ? "must be left out" : "must be " + only;
      throw section.invalid(key, supported + " in this version, got " + value);
    }
  }
}
