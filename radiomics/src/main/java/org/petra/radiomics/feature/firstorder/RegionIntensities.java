package org.petra.radiomics.feature.firstorder;

import java.util.Arrays;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/**
 * The intensities of a region as a distribution: sorted, with their mean and central moments, and
 * the share of each gray level. Immutable.
 */
public final class RegionIntensities {

  private final double[] sorted;
  private final double[] levelShares;
  private final double voxelVolumeMm3;
  private final double sumOfSquares;
  private final double mean;
  private final double[] centralMoments;

  private RegionIntensities(
      double[] sorted, double[] levelShares, double voxelVolumeMm3, double shift) {
    this.sorted = sorted;
    this.levelShares = levelShares;
    this.voxelVolumeMm3 = voxelVolumeMm3;
    // Sums that do not wait for each other are added in one loop, in the time of one.
    CompensatedSum sum = new CompensatedSum();
    CompensatedSum squares = new CompensatedSum();
    for (double x : sorted) {
      sum.add(x);
      squares.add((x + shift) * (x + shift));
    }
    this.mean = sum.value() / sorted.length;
    this.sumOfSquares = squares.value();
    this.centralMoments = centralMoments(sorted, mean);
  }

  private static double[] centralMoments(double[] intensities, double mean) {
    CompensatedSum second = new CompensatedSum();
    CompensatedSum third = new CompensatedSum();
    CompensatedSum fourth = new CompensatedSum();
    for (double x : intensities) {
      double d = x - mean;
      second.add(d * d);
      third.add(d * d * d);
      fourth.add(d * d * d * d);
    }
    double n = intensities.length;
    return new double[] {1, 0, second.value() / n, third.value() / n, fourth.value() / n};
  }

  /**
   * The intensities of {@code image} in {@code mask}, which must not be empty.
   *
   * @param shift what is added to an intensity before it is squared
   */
  public static RegionIntensities of(Volume image, Mask mask, GrayLevels levels, double shift) {
    double[] intensities = new double[mask.voxelCount()];
    int n = 0;
    for (int i = 0; i < mask.size().voxels(); i++) {
      if (mask.contains(i)) {
        intensities[n++] = image.intensity(i);
      }
    }
    Arrays.sort(intensities);
    double voxels = levels.voxelCount();
    double[] shares =
        Arrays.stream(levels.present()).mapToDouble(l -> levels.counts()[l] / voxels).toArray();
    return new RegionIntensities(intensities, shares, image.geometry().voxelVolumeMm3(), shift);
  }

  /** The number of voxels. */
  int size() {
    return sorted.length;
  }

  /** The mean intensity. */
  double mean() {
    return mean;
  }

  double min() {
    return sorted[0];
  }

  double max() {
    return sorted[sorted.length - 1];
  }

  /** The volume of a voxel in mm^3. */
  double voxelVolumeMm3() {
    return voxelVolumeMm3;
  }

  /** The share of each gray level that occurs. */
  double[] levelShares() {
    return levelShares;
  }

  /**
   * The intensity below which {@code percent} of the distribution lie, by linear interpolation
   * between ranks. From the middle on NumPy interpolates from above; this does the same, because
   * whether a voxel lies on a percentile must not depend on rounding.
   */
  double percentile(double percent) {
    double rank = percent / 100 * (sorted.length - 1);
    int below = (int) Math.floor(rank);
    double low = sorted[below];
    double high = sorted[Math.min(below + 1, sorted.length - 1)];
    double t = rank - below;
    return t < 0.5 ? low + (high - low) * t : high - (high - low) * (1 - t);
  }

  /** The mean of (x - mean)^power, for a power up to 4. */
  double centralMoment(int power) {
    return centralMoments[power];
  }

  /** The sum of (x + shift)^2. */
  double sumOfSquares() {
    return sumOfSquares;
  }

  /** The mean distance from their mean of the intensities from {@code low} to {@code high}. */
  double meanAbsoluteDeviation(double low, double high) {
    int from = 0;
    while (sorted[from] < low) {
      from++;
    }
    int to = sorted.length;
    while (sorted[to - 1] > high) {
      to--;
    }
    CompensatedSum sum = new CompensatedSum();
    for (int i = from; i < to; i++) {
      sum.add(sorted[i]);
    }
    double center = sum.value() / (to - from);
    CompensatedSum deviation = new CompensatedSum();
    for (int i = from; i < to; i++) {
      deviation.add(Math.abs(sorted[i] - center));
    }
    return deviation.value() / (to - from);
  }
}
