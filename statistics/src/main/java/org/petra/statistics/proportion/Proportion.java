package org.petra.statistics.proportion;

import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.distribution.BetaQuantile;

/**
 * A share of a count with its exact confidence interval.
 *
 * @param count how many, from 0 to {@code total}
 * @param total of how many, 1 or more
 * @param lower lower bound; 0 if {@code count} is 0
 * @param upper upper bound; 1 if {@code count} is {@code total}
 * @param level confidence level, such as 0.95
 */
public record Proportion(int count, int total, double lower, double upper, double level) {

  /*
   * Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the case of the
   * binomial" (Biometrika 26, 1934). With k of n and alpha = 1 - level the bounds are the quantiles
   * B(alpha / 2; k, n - k + 1) and B(1 - alpha / 2; k + 1, n - k) of the beta distribution. The
   * coverage is never below the level, which is why it is wide for small counts.
   */

  /**
   * The share of {@code count} in {@code total} with the interval of Clopper and Pearson.
   *
   * <p>Absent: {@link Reason#TOO_FEW_OBSERVATIONS} for a total of 0.
   *
   * @param level confidence level between 0 and 1
   * @throws IllegalArgumentException for another level, a negative count or one above the total
   */
  public static Outcome<Proportion> exact(int count, int total, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
    }
    if (count < 0 || count > total) {
      throw new IllegalArgumentException(
          "count " + count + " is not from 0 to the total of " + total);
    }
    if (total == 0) {
      return Outcome.absent(Reason.TOO_FEW_OBSERVATIONS);
    }
    double tail = (1 - level) / 2;
    double rest = (double) total - count;
    double lower = count == 0 ? 0 : BetaQuantile.lower(tail, count, rest + 1);
    double upper = rest == 0 ? 1 : BetaQuantile.upper(tail, count + 1.0, rest);
    return Outcome.of(new Proportion(count, total, lower, upper, level));
  }

  /** The share, from 0 to 1. */
  public double value() {
    return (double) count / total;
  }
}
