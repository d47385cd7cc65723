package org.petra.radiomics.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.petra.radiomics.feature.definition.FeatureDefinition;

/**
 * One value of a feature from several matrices: the feature is computed for each and the mean
 * taken. How many there are is the matrix's affair; it may have merged them into one.
 */
final class FeatureMean {

  private FeatureMean() {}

  /** As {@link #of(FeatureClass, List, Stream, FeatureStatus)}, NaN for want of neighbours. */
  static <M> List<FeatureValue> of(
      FeatureClass featureClass, List<FeatureDefinition<M>> features, Stream<M> matrices) {
    return of(featureClass, features, matrices, FeatureStatus.NO_NEIGHBOURS);
  }

  /**
   * The values of {@code features}, in their order. One matrix is kept at a time.
   *
   * @param matrices what to compute them from; without any, every value is NaN
   * @param noValue the status of NaN
   */
  static <M> List<FeatureValue> of(
      FeatureClass featureClass,
      List<FeatureDefinition<M>> features,
      Stream<M> matrices,
      FeatureStatus noValue) {
    double[] sums = new double[features.size()];
    boolean[] informative = new boolean[features.size()];
    int count = 0;
    Iterable<M> inOrder = matrices::iterator;
    for (M matrix : inOrder) {
      count++;
      for (int f = 0; f < sums.length; f++) {
        sums[f] += features.get(f).formula().applyAsDouble(matrix);
        informative[f] |= !features.get(f).conventional().test(matrix);
      }
    }
    List<FeatureValue> values = new ArrayList<>(sums.length);
    for (int f = 0; f < sums.length; f++) {
      double mean = sums[f] / count;
      FeatureStatus valued = informative[f] ? FeatureStatus.OK : FeatureStatus.FLAT_REGION;
      FeatureStatus status = Double.isNaN(mean) ? noValue : valued;
      values.add(new FeatureValue(featureClass.featureNames().get(f), mean, status));
    }
    return values;
  }
}
