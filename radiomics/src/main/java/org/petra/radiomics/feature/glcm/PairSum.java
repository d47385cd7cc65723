package org.petra.radiomics.feature.glcm;

import java.util.Arrays;

/** The weighted sum of the pairs of several directions. Not safe for use by many threads. */
final class PairSum {

  private final int[] present;
  private final int width;
  private final boolean bothWays;
  private final double[] sum;

  /**
   * A sum of nothing.
   *
   * @param present the gray levels that occur, ascending
   * @param bothWays whether a pair counts from its second voxel to the first too
   */
  PairSum(int[] present, boolean bothWays) {
    this.present = present;
    this.width = present.length == 0 ? 1 : present[present.length - 1] + 1;
    this.bothWays = bothWays;
    this.sum = new double[present.length * present.length];
  }

  /** Adds the pairs of one direction as {@link PairCounter} counts them, each with a weight. */
  PairSum add(int[] pairs, double weight) {
    int n = present.length;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int count = pairs[present[i] * width + present[j]];
        if (bothWays) {
          count += pairs[present[j] * width + present[i]];
        }
        sum[i * n + j] += weight * count;
      }
    }
    return this;
  }

  /** The matrix of all pairs added since the last was taken. */
  Cooccurrence take() {
    Cooccurrence matrix = Cooccurrence.of(present, sum);
    Arrays.fill(sum, 0);
    return matrix;
  }
}
