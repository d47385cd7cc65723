package org.petra.statistics.distribution;

import org.hipparchus.special.Erf;

/** Quantiles of the standard normal distribution. */
public final class NormalQuantile {

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

  /** The z with P(Z &lt; z) of this probability; infinite for 0 and 1. */
  public static double of(double probability) {
    return Math.sqrt(2) * Erf.erfInv(2 * probability - 1);
  }
}
