package org.petra.statistics.distribution;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.special.Beta;

/** Quantiles of the beta distribution, from either end. */
public final class BetaQuantile {

  /** Relative; the incomplete beta function itself is good to about this. */
  private static final double ACCURACY = 1e-15;

  /** Small enough to count for nothing: the share of one case in 10^9 keeps its digits. */
  private static final double ABSOLUTE = Double.MIN_NORMAL;

  private static final int EVALUATIONS = 2000;

  /** Below this a probability loses too many digits when it is taken from 1. */
  private static final double SMALL = 1e-5;

  private BetaQuantile() {}

  /**
   * The x below which a beta variable falls with this probability.
   *
   * @param probability between 0 and 1
   * @param alpha first shape, above 0
   * @param beta second shape, above 0
   * @throws IllegalArgumentException for a value outside its range
   */
  public static double lower(double probability, double alpha, double beta) {
    check(probability, alpha, beta);
    return root(x -> Beta.regularizedBeta(x, alpha, beta) / probability - 1);
  }

  /**
   * The x above which a beta variable falls with this probability; a small x keeps its digits.
   *
   * @param probability between 0 and 1
   * @param alpha first shape, above 0
   * @param beta second shape, above 0
   * @throws IllegalArgumentException for a value outside its range
   */
  public static double upper(double probability, double alpha, double beta) {
    check(probability, alpha, beta);
    return root(x -> 1 - above(x, probability, alpha, beta) / probability);
  }

  private static double above(double x, double probability, double alpha, double beta) {
    return x < 0.5 && probability > SMALL
        ? 1 - Beta.regularizedBeta(x, alpha, beta)
        : Beta.regularizedBeta(1 - x, beta, alpha);
  }

  private static double root(UnivariateFunction function) {
    return new BrentSolver(ACCURACY, ABSOLUTE, Double.MIN_NORMAL)
        .solve(EVALUATIONS, function, 0, 1);
  }

  private static void check(double probability, double alpha, double beta) {
    if (!(probability > 0 && probability < 1 && alpha > 0 && beta > 0)) {
      throw new IllegalArgumentException(
          "probability " + probability + ", shapes " + alpha + " and " + beta);
    }
  }
}
