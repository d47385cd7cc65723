package org.petra.radiomics.extraction;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.feature.FeatureClass;
import org.petra.radiomics.feature.FeatureSettings;
import org.petra.radiomics.feature.FeatureValue;
import org.petra.radiomics.feature.RegionFeatures;
import org.petra.radiomics.image.RegionIntensities;

/**
 * The intensity features of one image: the unit of parallel work.
 *
 * @param name the image's name in feature names
 * @param intensities what the image holds in the region
 * @param settings how to compute their features
 */
record ImageTask(String name, RegionIntensities intensities, FeatureSettings settings) {

  /**
   * Checks that the filter gave a number everywhere in the region, which not every one does where
   * intensities do not vary. Beyond single precision's range powers of intensities, such as the
   * fourth of kurtosis, could leave that of double precision.
   *
   * @throws RadiomicsException NON_FINITE_INTENSITY naming the image
   */
  void requireFinite() {
    if (isNumber(intensities.min()) && isNumber(intensities.max())) {
      return;
    }
    long count = Arrays.stream(intensities.values()).filter(x -> !isNumber(x)).count();
    throw new RadiomicsException(
        RadiomicsException.Code.NON_FINITE_INTENSITY,
        "The image %s has no number up to 3.4e38 in %d voxels of the region."
            .formatted(name, count));
  }

  private static boolean isNumber(double intensity) {
    return Math.abs(intensity) <= Float.MAX_VALUE;
  }

  List<FeatureValue> compute(Set<FeatureClass> classes) {
    return classes.isEmpty() ? List.of() : RegionFeatures.intensity(intensities, settings, classes);
  }
}
