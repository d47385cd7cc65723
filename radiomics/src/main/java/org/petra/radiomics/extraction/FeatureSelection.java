package org.petra.radiomics.extraction;

import java.util.List;
import org.petra.radiomics.feature.FeatureClass;

/**
 * The enabled features of one class.
 *
 * @param featureClass the class
 * @param features their names without class or image, in the order of the columns
 */
public record FeatureSelection(FeatureClass featureClass, List<String> features) {

  /** Keeps its own copy of the names. */
  public FeatureSelection {
    features = List.copyOf(features);
  }

  /** The names of the columns for the image called {@code imageName}. */
  List<String> columns(String imageName) {
    String prefix = imageName + "_" + featureClass.pyradiomicsName() + "_";
    return features.stream().map(feature -> prefix + feature).toList();
  }
}
