package org.petra.radiomics.extraction;

import java.util.Comparator;
import java.util.List;
import org.petra.radiomics.feature.FeatureClass;

/** The order in which PyRadiomics gives classes and features when it is not told otherwise. */
final class ColumnOrder {

  /** Shape first, because it is computed before any image is filtered; then by name. */
  static final List<FeatureClass> CLASSES =
      List.of(
          FeatureClass.SHAPE,
          FeatureClass.FIRST_ORDER,
          FeatureClass.GLCM,
          FeatureClass.GLDM,
          FeatureClass.GLRLM,
          FeatureClass.GLSZM,
          FeatureClass.NGTDM);

  private ColumnOrder() {}

  /**
   * The names, without the class's, of all features of a class.
   *
   * <p>PyRadiomics sorts its methods, whose names end in FeatureValue, and not its features: so
   * MeanAbsoluteDeviation comes before Mean.
   */
  static List<String> all(FeatureClass featureClass) {
    int prefix = featureClass.pyradiomicsName().length() + 1;
    return featureClass.featureNames().stream()
        .map(name -> name.substring(prefix))
        .sorted(Comparator.comparing(name -> name + "FeatureValue"))
        .toList();
  }
}
