package org.petra.radiomics.feature.ngtdm;

import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.TextureSettings;

/**
 * The neighbouring gray tone difference matrix of a region: for each gray level that occurs, the
 * probability of the level and the sum of the absolute differences between a voxel of the level and
 * the mean gray level of its neighbours inside the region.
 *
 * <p>A voxel without a neighbour inside the region counts for the probability and adds no
 * difference; this is PyRadiomics' rule, IBSI leaves such a voxel out. Immutable.
 */
public final class Ngtdm {

  private final int[] levels;
  private final double[] probabilities;
  private final double[] differences;
  private final double totalDifference;
  private final int voxels;

  private Ngtdm(int[] levels, double[] probabilities, double[] differences, int voxels) {
    this.levels = levels;
    this.probabilities = probabilities;
    this.differences = differences;
    double sum = 0;
    for (double d : differences) {
      sum += d;
    }
    this.totalDifference = sum;
    this.voxels = voxels;
  }

  /** Sums the differences of a region. */
  public static Ngtdm of(GrayLevels levels, TextureSettings settings) {
    double[] sums = new DifferenceCounter(levels, settings.neighbourhood()).differences();
    int[] present = levels.present();
    double[] probabilities = new double[present.length];
    double[] differences = new double[present.length];
    for (int i = 0; i < present.length; i++) {
      probabilities[i] = levels.counts()[present[i]] / (double) levels.voxelCount();
      differences[i] = sums[present[i]];
    }
    return new Ngtdm(present, probabilities, differences, levels.voxelCount());
  }

  /** The number of gray levels that occur. */
  int size() {
    return levels.length;
  }

  /** The gray level at {@code i}, from 0 to {@link #size()}, ascending. */
  double level(int i) {
    return levels[i];
  }

  /** The share p of the voxels that have the level at {@code i}. */
  double probability(int i) {
    return probabilities[i];
  }

  /** The sum s of absolute differences of the level at {@code i}. */
  double difference(int i) {
    return differences[i];
  }

  /** The sum of absolute differences of all levels. */
  double totalDifference() {
    return totalDifference;
  }

  /** The number of voxels of the region. */
  int voxels() {
    return voxels;
  }
}
