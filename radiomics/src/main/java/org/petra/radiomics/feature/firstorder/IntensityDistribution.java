package org.petra.radiomics.feature.firstorder;

import java.util.Arrays;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.image.RegionIntensities;

/**
 * The intensities of a region as a distribution: moments, percentiles, and the share of each gray
 * level. Immutable.
 */
public final class IntensityDistribution {

  /** The percentiles that features are made of. */
  private static final int[] PERCENTS = {10, 25, 50, 75, 90};

  private final RegionIntensities intensities;
  private final double[] levelShares;
  private final double[] percentiles;
  private final Moments moments;

  private IntensityDistribution(RegionIntensities intensities, double[] levelShares, double shift) {
    this.intensities = intensities;
    this.levelShares = levelShares;
    this.percentiles = percentiles(intensities);
    this.moments = Moments.of(intensities.values(), intensities.values().length, shift);
  }

  /**
   * The distribution of {@code intensities}, of which there is one at least.
   *
   * @param levels their gray levels
   * @param shift what is added to an intensity before it is squared
   */
  public static IntensityDistribution of(
      RegionIntensities intensities, GrayLevels levels, double shift) {
    double voxels = levels.voxelCount();
    double[] shares =
        Arrays.stream(levels.present()).mapToDouble(l -> levels.counts()[l] / voxels).toArray();
    return new IntensityDistribution(intensities, shares, shift);
  }

  /**
   * Percentiles by linear interpolation between ranks. From the middle on NumPy interpolates from
   * above; this does the same, because whether a voxel lies on a percentile must not depend on
   * rounding.
   */
  private static double[] percentiles(RegionIntensities intensities) {
    double[] values = intensities.values();
    int last = values.length - 1;
    int[] ranks = new int[2 * PERCENTS.length];
    for (int p = 0; p < PERCENTS.length; p++) {
      ranks[2 * p] = (int) Math.floor(rank(p, last));
      ranks[2 * p + 1] = Math.min(ranks[2 * p] + 1, last);
    }
    int[] ascending = Arrays.stream(ranks).sorted().toArray();
    double[] found = OrderStatistics.at(ascending, values, intensities.min(), intensities.max());
    double[] percentiles = new double[PERCENTS.length];
    for (int p = 0; p < PERCENTS.length; p++) {
      double low = found[Arrays.binarySearch(ascending, ranks[2 * p])];
      double high = found[Arrays.binarySearch(ascending, ranks[2 * p + 1])];
      double t = rank(p, last) - ranks[2 * p];
      percentiles[p] = t < 0.5 ? low + (high - low) * t : high - (high - low) * (1 - t);
    }
    return percentiles;
  }

  private static double rank(int p, int last) {
    double percent = PERCENTS[p];
    return percent / 100 * last;
  }

  /** The number of voxels. */
  int size() {
    return intensities.values().length;
  }

  double min() {
    return intensities.min();
  }

  double max() {
    return intensities.max();
  }

  /** The volume of a voxel in mm^3. */
  double voxelVolumeMm3() {
    return intensities.mask().geometry().voxelVolumeMm3();
  }

  /** The share of each gray level that occurs. */
  double[] levelShares() {
    return levelShares;
  }

  /** The intensity below which 10, 25, 50, 75 or 90 percent of the distribution lie. */
  double percentile(int percent) {
    return percentiles[Arrays.binarySearch(PERCENTS, percent)];
  }

  /** Means of powers of all intensities. */
  Moments moments() {
    return moments;
  }

  /** The mean distance from their mean of the intensities from P_10 to P_90, both included. */
  double robustMeanAbsoluteDeviation() {
    double low = percentile(10);
    double high = percentile(90);
    double[] values = intensities.values();
    double[] within = new double[values.length + 1];
    int n = 0;
    for (double x : values) {
      // Always written, and kept by counting on: a jump here would often be guessed wrong. The
      // sign of a difference says which is larger; adding 0 makes one of zeros positive.
      long below = Double.doubleToRawLongBits(x - low + 0.0);
      long above = Double.doubleToRawLongBits(high - x + 0.0);
      within[n] = x;
      n += 1 - (int) ((below | above) >>> 63);
    }
    return Moments.meanAbsoluteDeviation(within, n);
  }
}
