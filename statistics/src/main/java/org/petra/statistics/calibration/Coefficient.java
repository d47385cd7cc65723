package org.petra.statistics.calibration;

import org.petra.statistics.distribution.NormalQuantile;

/**
 * A coefficient of a logistic regression, on the scale of log odds.
 *
 * @param estimate maximum-likelihood estimate
 * @param standardError from the inverse of the information matrix; above 0
 */
public record Coefficient(double estimate, double standardError) {

  /**
   * The lower bound of the Wald interval.
   *
   * @param level confidence level between 0 and 1
   * @throws IllegalArgumentException for another level
   */
  public double lower(double level) {
    return estimate - NormalQuantile.twoSided(level) * standardError;
  }

  /**
   * The upper bound of the Wald interval.
   *
   * @param level confidence level between 0 and 1
   * @throws IllegalArgumentException for another level
   */
  public double upper(double level) {
    return estimate + NormalQuantile.twoSided(level) * standardError;
  }
}
