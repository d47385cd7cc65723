package org.petra.statistics.distribution;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Tail probabilities of the distributions that the tests use.
 *
 * <p>Each is an incomplete beta or gamma function of the tail itself: one minus a cumulative
 * probability would lose every digit of a p value below 1e-16. Arguments are expected to be finite;
 * degrees of freedom are positive and need not be whole.
 */
public final class TailProbability {

  /** A tail above this keeps enough digits when it is taken from 1. */
  private static final double NOT_SMALL = 1e-3;

  private TailProbability() {}

  /** P(|Z| &ge; |z|) for a standard normal Z. */
  public static double normalTwoSided(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  /** P(Z &lt; z) for a standard normal Z. */
  public static double normalLower(double z) {
    return Erf.erfc(-z / Math.sqrt(2)) / 2;
  }

  /** P(|T| &ge; |t|) for a Student t with these degrees of freedom. */
  public static double studentTwoSided(double t, double degreesOfFreedom) {
    return fisherUpper(t * t, 1, degreesOfFreedom);
  }

  /** P(F &ge; f) for f of 0 or more. */
  public static double fisherUpper(double f, double numerator, double denominator) {
    double explained = numerator * f;
    double share = explained / (denominator + explained);
    // Where the tail is not small, the argument of the other one is, and has all its digits.
    double tail = 1 - Beta.regularizedBeta(share, numerator / 2, denominator / 2);
    return tail > NOT_SMALL
        ? tail
        : Beta.regularizedBeta(
            denominator / (denominator + explained), denominator / 2, numerator / 2);
  }

  /** P(X &ge; x) for x of 0 or more. */
  public static double chiSquareUpper(double x, double degreesOfFreedom) {
    return Gamma.regularizedGammaQ(degreesOfFreedom / 2, x / 2);
  }
}
