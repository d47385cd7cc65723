package org.petra.radiomics.extraction;

import java.util.Set;
import java.util.TreeSet;

/** The keys of PyRadiomics' parameter file, by where they may stand. */
final class KnownSettings {

  /** Keys that say how a case is read, prepared and reported: one value for all image types. */
  private static final Set<String> OF_THE_CASE =
      Set.of(
          "additionalInfo",
          "correctMask",
          "geometryTolerance",
          "interpolator",
          "label",
          "label_channel",
          "minimumROIDimensions",
          "minimumROISize",
          "normalize",
          "normalizeScale",
          "padDistance",
          "preCrop",
          "removeOutliers",
          "resampledPixelSpacing",
          "resegmentMode",
          "resegmentRange",
          "resegmentShape");

  /** Keys of voxel-based extraction, which do nothing in the description of a whole region. */
  private static final Set<String> OF_VOXELS =
      Set.of("kernelRadius", "maskedKernel", "initValue", "voxelBatch");

  private KnownSettings() {}

  /** Throws INVALID_SETTING for an unknown key of {@code setting}. */
  static void check(Parameters setting) {
    Set<String> known = new TreeSet<>(ofAnImageType());
    known.addAll(OF_THE_CASE);
    requireKnown(setting, known);
  }

  /** Throws INVALID_SETTING for an unknown key of {@code voxelSetting}, which is not used. */
  static void checkVoxelSetting(Parameters voxelSetting) {
    requireKnown(voxelSetting, OF_VOXELS);
  }

  /** Throws INVALID_SETTING for a key under an image type that has no effect there. */
  static void checkImageType(Parameters imageType) {
    for (String key : imageType.values().keySet()) {
      if (OF_THE_CASE.contains(key)) {
        throw imageType.invalid(key, "cannot be set for one image type");
      }
    }
    requireKnown(imageType, ofAnImageType());
  }

  private static Set<String> ofAnImageType() {
    Set<String> keys = new TreeSet<>(FeatureParameters.KEYS);
    keys.addAll(FilterParameters.KEYS);
    return keys;
  }

  private static void requireKnown(Parameters section, Set<String> known) {
    for (String key : section.values().keySet()) {
      if (!known.contains(key)) {
        throw section.invalid(
            key, "is not a setting that this engine knows" + NearestName.hint(key, known));
      }
    }
  }
}
