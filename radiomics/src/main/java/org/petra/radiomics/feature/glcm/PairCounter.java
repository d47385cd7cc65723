package org.petra.radiomics.feature.glcm;

import java.util.Arrays;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LatticeDirection;

/**
 * Counts the pairs of neighbours of a region, one direction after another, in buffers that are used
 * again. Not safe for use by many threads.
 */
final class PairCounter {

  private final GrayLevels levels;
  private final boolean bothWays;
  private final int width;
  private final int[] pairs;
  private final double[] sum;

  /**
   * A counter that has counted nothing.
   *
   * @param levels with a border wide enough for every direction
   * @param bothWays whether a pair counts from its second voxel to the first too
   */
  PairCounter(GrayLevels levels, boolean bothWays) {
    this.levels = levels;
    this.bothWays = bothWays;
    this.width = levels.highest() + 1;
    this.pairs = new int[width * width];
    this.sum = new double[levels.present().length * levels.present().length];
  }

  /**
   * Adds the pairs of one direction, each with {@code weight}. The direction points backward; as in
   * PyRadiomics a pair belongs to the row of the earlier voxel.
   *
   * @return this counter
   */
  PairCounter add(LatticeDirection backward, double weight) {
    Arrays.fill(pairs, 0);
    short[] padded = levels.padded();
    int step = backward.step(levels);
    // A pair with a voxel outside is counted too, in row 0, which costs less than a test.
    for (int voxel : levels.region()) {
      pairs[padded[voxel + step] * width + padded[voxel]]++;
    }
    int[] present = levels.present();
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
    Cooccurrence matrix = Cooccurrence.of(levels.present(), sum);
    Arrays.fill(sum, 0);
    return matrix;
  }
}
