package org.petra.statistics.distribution;

import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.special.Beta;

/** Quantiles of the beta distribution. */
public final class BetaQuantile {

  /** Absolute and relative; the incomplete beta function itself is good to about this. */
  private static final double ACCURACY = 1e-15;

  private static final int EVALUATIONS = 1000;

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
    if (!(probability > 0 && probability < 1 && alpha > 0 && beta > 0)) {
      throw new IllegalArgumentException(
          "probability " + probability + ", shapes " + alpha + " and " + beta);
    }
    return new BrentSolver(ACCURACY, ACCURACY)
        .solve(EVALUATIONS, x -> Beta.regularizedBeta(x, alpha, beta) - probability, 0, 1);
  }
}
