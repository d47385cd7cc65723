package org.petra.radiomics.feature;

import java.util.ArrayList;
import java.util.List;
import org.petra.radiomics.feature.definition.FeatureDefinition;

/**
 * One value of a feature from several matrices: the feature is computed for each and the mean
 * taken. How many there are is the matrix's affair; it may have merged them into one.
 */
final class FeatureMean {

  private FeatureMean() {}

  /**
   * The values of {@code features}, in their order.
   *
   * @param matrices what to compute them from, one for each direction that has a matrix; without
   *     any, every value is NaN for want of neighbours
   */
  static <M> List<FeatureValue> of(
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
