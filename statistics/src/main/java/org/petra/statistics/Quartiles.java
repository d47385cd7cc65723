package org.petra.statistics;

import java.util.Arrays;

/**
 * The quartiles of a sample, interpolated linearly (type 7 of Hyndman and Fan, The American
 * Statistician 50, 1996).
 *
 * @param lower a quarter of the values lies below
 * @param median half of them
 * @param upper three quarters of them
 */
public record Quartiles(double lower, double median, double upper) {

  /** The quartiles of {@code values}, absent with NO_CANDIDATE where there is none. */
  public static Outcome<Quartiles> of(double... values) {
    if (values.length == 0) {
      return Outcome.absent(Reason.NO_CANDIDATE);
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Outcome.of(
        new Quartiles(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75)));
  }

  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) Math.floor(position);
    double above = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (position - below) * (above - sorted[below]);
  }
}
