package org.petra.radiomics.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Valid parameter files of every kind, from a seed. */
final class RandomParameters {

  private static final List<String> WAVELETS =
      List.of("haar", "coif1", "db2", "db7", "sym4", "bior1.3", "rbio3.9", "dmey");

  private final Random random;

  RandomParameters(Random random) {
    this.random = random;
  }

  /** All feature classes of some image types under some settings. */
  Map<String, Object> next() {
    Map<String, Object> classes = new LinkedHashMap<>();
    for (String name :
        List.of("shape", "shape2D", "firstorder", "glcm", "glrlm", "glszm", "gldm", "ngtdm")) {
      classes.put(name, List.of());
    }
    return Map.of("imageType", imageTypes(), "setting", setting(), "featureClass", classes);
  }

  private Map<String, Object> imageTypes() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("Original", Map.of());
    all.put("LoG", Map.of("sigma", List.of(oneOf(0.001, 0.5, 1, 3, 40, 1e6))));
    all.put(
        "Wavelet", Map.of("wavelet", oneOf(WAVELETS.toArray()), "level", 1 + random.nextInt(3)));
    all.put("Square", Map.of());
    all.put("SquareRoot", Map.of());
    all.put("Logarithm", Map.of());
    all.put("Exponential", Map.of());
    all.put("Gradient", Map.of("gradientUseSpacing", random.nextBoolean()));
    all.put(
        "LBP2D",
        Map.of(
            "lbp2DRadius", oneOf(0.5, 1, 3, 20),
            "lbp2DSamples", 1 + random.nextInt(12),
            "lbp2DMethod", oneOf("default", "ror", "uniform", "var")));
    all.put(
        "LBP3D",
        Map.of("lbp3DLevels", 1 + random.nextInt(3), "lbp3DIcosphereRadius", oneOf(0.5, 1, 4, 20)));
    List<String> names = new ArrayList<>(all.keySet());
    int left = 1 + random.nextInt(3);
    while (names.size() > left) {
      names.remove(random.nextInt(names.size()));
    }
    all.keySet().retainAll(names);
    return all;
  }

  private Map<String, Object> setting() {
    Map<String, Object> setting = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      setting.put("binCount", 1 + random.nextInt(40));
    } else {
      setting.put("binWidth", oneOf(1e-6, 0.5, 25, 1e9));
    }
    setting.put("minimumROIDimensions", 1 + random.nextInt(2));
    sometimes(setting, "minimumROISize", 1 + random.nextInt(5));
    sometimes(setting, "normalize", true);
    sometimes(setting, "removeOutliers", oneOf(0.1, 1, 3));
    sometimes(setting, "resampledPixelSpacing", spacing());
    sometimes(
        setting,
        "interpolator",
        oneOf("sitkLinear", "sitkNearestNeighbor", "sitkBSpline", "sitkGaussian"));
    sometimes(setting, "padDistance", random.nextInt(9));
    sometimes(setting, "preCrop", true);
    sometimes(setting, "correctMask", true);
    sometimes(setting, "geometryTolerance", oneOf(1e-9, 1, 1e9));
    sometimes(setting, "resegmentRange", oneOf(List.of(-1, 1), List.of(0.4, 1.0), List.of(-1e13)));
    sometimes(setting, "resegmentMode", oneOf("absolute", "relative", "sigma"));
    sometimes(setting, "resegmentShape", true);
    sometimes(setting, "force2D", true);
    sometimes(setting, "force2Ddimension", random.nextInt(3));
    sometimes(setting, "weightingNorm", oneOf("manhattan", "euclidean", "infinity"));
    sometimes(setting, "distances", oneOf(List.of(1, 2), List.of(7), List.of(1_000_000)));
    sometimes(setting, "symmetricalGLCM", false);
    sometimes(setting, "gldm_a", random.nextInt(4));
    sometimes(setting, "voxelArrayShift", random.nextInt(-2000, 2000));
    return setting;
  }

  /** Spacings that stay within the few voxels of the cases, and some that do not. */
  private List<Number> spacing() {
    return random.nextInt(3) == 0
        ? List.of(number(), number(), number())
        : List.of(random.nextInt(2), 1, 1.5);
  }

  private Number number() {
    return (Number) oneOf(0, 1e-20, 0.7, 1, 2.5, 1e15);
  }

  private void sometimes(Map<String, Object> setting, String key, Object value) {
    if (random.nextInt(4) == 0) {
      setting.put(key, value);
    }
  }

  private Object oneOf(Object... values) {
    return values[random.nextInt(values.length)];
  }
}
