package org.petra.radiomics.extraction;

import java.util.List;
import java.util.Set;
import org.petra.radiomics.discretization.Discretization;
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
 * @param discretization how they become gray levels
 */
record ImageTask(String name, Volume image, Discretization discretization) {

  List<FeatureValue> compute(Mask region, List<FeatureClass> classes) {
    if (classes.isEmpty()) {
      return List.of();
    }
    return RegionFeatures.intensity(
        image, region, FeatureSettings.of(discretization), Set.copyOf(classes));
  }
}
