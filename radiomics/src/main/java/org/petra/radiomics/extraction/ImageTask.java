package org.petra.radiomics.extraction;

import java.util.List;
import java.util.Set;
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

  List<FeatureValue> compute(Mask region, List<FeatureClass> classes) {
    if (classes.isEmpty()) {
      return List.of();
    }
    return RegionFeatures.intensity(image, region, settings, Set.copyOf(classes));
  }
}
