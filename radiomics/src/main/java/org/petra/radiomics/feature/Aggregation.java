package org.petra.radiomics.feature;

import java.util.ArrayList;
import java.util.List;
import org.petra.radiomics.feature.definition.FeatureDefinition;

/**
 * How the matrices of several directions become one value of a feature: the feature is computed for
 * each and the mean taken, as PyRadiomics does unless told to merge the matrices.
 */
final class Aggregation {

  private Aggregation() {}

  /**
   * The values of {@code features}, in their order.
   *
   * @param matrices what to compute them from, one for each direction that has a matrix; without
   *     any, every value is NaN for want of neighbours
   */
  static <M> List<FeatureValue> mean(
      FeatureClass featureClass, List<FeatureDefinition<M>> features, List<M> matrices) {
    List<FeatureValue> values = new ArrayList<>(features.size());
    for (int f = 0; f < features.size(); f++) {
      FeatureDefinition<M> feature = features.get(f);
      double value = mean(feature, matrices);
      FeatureStatus status = status(value, feature, matrices);
      values.add(new FeatureValue(featureClass.featureNames().get(f), value, status));
    }
    return values;
  }

  private static <M> double mean(FeatureDefinition<M> feature, List<M> matrices) {
    double sum = 0;
    for (M matrix : matrices) {
      sum += feature.formula().applyAsDouble(matrix);
    }
    return sum / matrices.size();
  }

  private static <M> FeatureStatus status(
      double value, FeatureDefinition<M> feature, List<M> matrices) {
    if (Double.isNaN(value)) {
      return FeatureStatus.NO_NEIGHBOURS;
    }
    return matrices.stream().allMatch(feature.conventional())
        ? FeatureStatus.FLAT_REGION
        : FeatureStatus.OK;
  }
}
