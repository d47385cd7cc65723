package org.petra.statistics.resampling;

import org.petra.statistics.Magnitude;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.distribution.NormalQuantile;
import org.petra.statistics.distribution.TailProbability;

/**
 * What a statistic was over the draws.
 *
 * @param sorted its values, ascending, at least two
 * @param estimate its value for the cases themselves
 */
record Draws(double[] sorted, double estimate) {

  /** The bounds of an interval. */
  record Bounds(double lower, double upper) {}

  /** The quantiles at both tails. */
  Bounds percentile(double level) {
    double tail = (1 - level) / 2;
    return new Bounds(quantile(tail), quantile(1 - tail));
  }

  /**
   * Bias-corrected and accelerated bounds (Efron, Journal of the American Statistical Association
   * 82, 1987): the tails become {@code Phi(z0 + (z0 + z) / (1 - a (z0 + z)))}, where z0 is the
   * normal quantile of the share of draws below the estimate, ties by half, and a a sixth of the
   * skewness of the statistic without each cluster.
   */
  Outcome<Bounds> bca(double[] leftOut, double level) {
    double bias = NormalQuantile.of(shareBelow());
    double acceleration = acceleration(leftOut);
    double z = NormalQuantile.twoSided(level);
    double lowest = bias - z;
    double highest = bias + z;
    if (!Double.isFinite(bias)
        || !Double.isFinite(acceleration)
        || acceleration * lowest >= 1
        || acceleration * highest >= 1) {
      return Outcome.absent(Reason.NOT_REPRESENTABLE);
    }
    double lower = TailProbability.normalLower(bias + lowest / (1 - acceleration * lowest));
    double upper = TailProbability.normalLower(bias + highest / (1 - acceleration * highest));
    return Outcome.of(new Bounds(quantile(lower), quantile(upper)));
  }

  private double shareBelow() {
    int halves = 0;
    for (double value : sorted) {
      halves += value < estimate ? 2 : value == estimate ? 1 : 0;
    }
    return halves / (2.0 * sorted.length);
  }

  /** NaN if the statistic is the same without each cluster. */
  private static double acceleration(double[] leftOut) {
    double[] divided = Magnitude.of(leftOut).divide(leftOut);
    Moments moments = Moments.of(divided);
    if (moments.isConstant()) {
      return Double.NaN;
    }
    double cubes = 0;
    for (double value : divided) {
      cubes += Math.pow(moments.mean() - value, 3);
    }
    return cubes / (6 * Math.pow(moments.sumOfSquares(), 1.5));
  }

  /** Interpolated linearly (type 7 of Hyndman and Fan, The American Statistician 50, 1996). */
  private double quantile(double share) {
    double position = share * (sorted.length - 1);
    int below = (int) Math.floor(position);
    double above = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (position - below) * (above - sorted[below]);
  }
}
