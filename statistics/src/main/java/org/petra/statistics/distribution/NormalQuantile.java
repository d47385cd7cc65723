package org.petra.statistics.distribution;

import org.hipparchus.special.Erf;

/** Quantiles of the standard normal distribution. */
public final class NormalQuantile {

  private static final double FAR = 0.01;

  /** The start is good to a tenth, and the error is squared at each step. */
  private static final int NEWTON_STEPS = 6;

  private NormalQuantile() {}

  /**
   * The half width, in standard errors, of a two-sided interval: 1.96 for a level of 0.95.
   *
   * @throws IllegalArgumentException unless the level lies between 0 and 1
   */
  public static double twoSided(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
    }
    return Math.sqrt(2) * Erf.erfInv(level);
  }

  /**
   * The z with P(Z &lt; z) of this probability; infinite for 0 and 1, NaN for NaN and a value
   * outside 0 to 1.
   */
  public static double of(double probability) {
    return probability > 0 && probability < FAR
        ? far(probability)
        : Math.sqrt(2) * Erf.erfInv(2 * probability - 1);
  }

  /**
   * The quantile of a small probability, which has no digits left beside 1: Newton's method on the
   * log of the distribution, which is concave, from where a normal tail is about its density over
   * the distance.
   */
  private static double far(double probability) {
    double logProbability = Math.log(probability);
    double square = -2 * logProbability;
    double z = -Math.sqrt(square - Math.log(2 * Math.PI * square));
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double below = TailProbability.normalLower(z);
      if (below < Double.MIN_NORMAL) {
        // Beyond the digits of the distribution itself; the start is good to six of its own.
        return z;
      }
      double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      z -= (Math.log(below) - logProbability) * below / density;
    }
    return z;
  }
}
