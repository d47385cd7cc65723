package org.petra.radiomics.extraction;

import java.util.List;
import java.util.Set;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.feature.FeatureClass;
import org.petra.radiomics.feature.FeatureSettings;
import org.petra.radiomics.feature.FeatureValue;
import org.petra.radiomics.feature.RegionFeatures;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/**
 * The intensity features of one image: the unit of parallel work.
 *
 * @param name the image's name in feature names
 * @param image the intensities, cropped to the region
 * @param settings how to compute their features
 */
record ImageTask(String name, Volume image, FeatureSettings settings) {

  /**
   * Checks that the filter gave a number everywhere in {@code region}, which not every one does
   * where intensities do not vary. Beyond single precision's range powers of intensities, such as
   * the fourth of kurtosis, could leave that of double precision.
   *
   * @throws RadiomicsException NON_FINITE_INTENSITY naming the image
   */
  void requireFinite(Mask region) {
    int count = 0;
    for (int i = 0; i < region.size().voxels(); i++) {
      if (region.contains(i) && !(Math.abs(image.intensity(i)) <= Float.MAX_VALUE)) {
        count++;
      }
    }
    if (count > 0) {
      throw new RadiomicsException(
          RadiomicsException.Code.NON_FINITE_INTENSITY,
          "The image %s has no number up to 3.4e38 in %d voxels of the region."
              .formatted(name, count));
    }
  }

  List<FeatureValue> compute(Mask region, List<FeatureClass> classes) {
    if (classes.isEmpty()) {
      return List.of();
    }
    return RegionFeatures.intensity(image, region, settings, Set.copyOf(classes));
  }
}
