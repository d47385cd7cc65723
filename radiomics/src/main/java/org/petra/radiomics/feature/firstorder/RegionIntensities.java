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
  private final double shift;
  private final double mean;

  private RegionIntensities(
      double[] sorted, double[] levelShares, double voxelVolumeMm3, double shift) {
    this.sorted = sorted;
    this.levelShares = levelShares;
    this.voxelVolumeMm3 = voxelVolumeMm3;
    this.shift = shift;
    CompensatedSum sum = new CompensatedSum();
    for (double x : sorted) {
      sum.add(x);
    }
    this.mean = sum.value() / sorted.length;
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

  /** The mean of (x - mean)^power. */
  double centralMoment(int power) {
    CompensatedSum sum = new CompensatedSum();
    for (double x : sorted) {
      double d = x - mean;
      double term = d * d;
      for (int p = 2; p < power; p++) {
        term *= d;
      }
      sum.add(term);
    }
    return sum.value() / sorted.length;
  }

  /** The sum of (x + shift)^2. */
  double sumOfSquares() {
    CompensatedSum sum = new CompensatedSum();
    for (double x : sorted) {
      double shifted = x + shift;
      sum.add(shifted * shifted);
    }
    return sum.value();
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
