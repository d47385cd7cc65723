package org.petra.radiomics.extraction;

import java.util.Arrays;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Volume;

/**
 * What diagnostics say of intensities; NaN where one of them is.
 *
 * @param mean the sum in storage order over the number of voxels
 * @param min the smallest
 * @param max the largest
 */
record Summary(double mean, double min, double max) {

  private static final int CHUNK = 4096;

  static Summary of(RegionIntensities intensities) {
    double[] values = intensities.values();
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return new Summary(sum / values.length, intensities.min(), intensities.max());
  }

  static Summary of(Volume image) {
    double[] values = new double[CHUNK];
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    int voxels = image.size().voxels();
    for (int from = 0; from < voxels; from += CHUNK) {
      int count = Math.min(CHUNK, voxels - from);
      image.copy(from, values, 0, count);
      sum = image.pixelType().isInteger() ? sum + wholeSum(values, count) : sum(values, count, sum);
      for (int i = 0; i < count; i++) {
        double value = values[i];
        // Seldom so, or NaN, which then remains.
        if (!(value >= min)) {
          min = Math.min(min, value);
        }
        if (!(value <= max)) {
          max = Math.max(max, value);
        }
      }
    }
    return new Summary(sum / voxels, min, max);
  }

  private static double sum(double[] values, int count, double start) {
    double sum = start;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum;
  }

  /** Sums of whole numbers are exact in any order, and several take the time of one. */
  private static double wholeSum(double[] values, int count) {
    Arrays.fill(values, count, values.length, 0.0);
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = 0; i < CHUNK; i += 4) {
      a += values[i];
      b += values[i + 1];
      c += values[i + 2];
      d += values[i + 3];
    }
    return a + b + (c + d);
  }
}
