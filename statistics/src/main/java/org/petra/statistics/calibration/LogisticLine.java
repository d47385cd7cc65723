package org.petra.statistics.calibration;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * A logistic regression on one predictor, fitted by maximum likelihood.
 *
 * @param intercept log odds where the predictor is 0
 * @param slope change of the log odds for one unit of the predictor
 */
record LogisticLine(Coefficient intercept, Coefficient slope) {

  /*
   * Iteratively reweighted least squares is Newton's method here (McCullagh and Nelder, Generalized
   * Linear Models, 2nd ed. 1989, section 4.4). The log likelihood is concave, and where the classes
   * overlap its maximum is finite (Albert and Anderson, Biometrika 71, 1984); a step that does not
   * raise it is halved. The predictor is standardised so that the information matrix is well
   * conditioned whatever its unit.
   */
  private static final int MOST_STEPS = 100;

  private static final int MOST_HALVINGS = 40;

  /** Newton's decrement, twice what the log likelihood can still gain, below this is none. */
  private static final double SETTLED = 1e-16;

  /** Below this the steps converge by themselves, and rounding hides whether one gains. */
  private static final double NEAR = 1e-6;

  /**
   * The line through both classes.
   *
   * <p>Absent: {@link Reason#SEPARATED} if the values of the classes meet at most in one point,
   * {@link Reason#NOT_CONVERGED}.
   *
   * @param x finite and not all the same, with a case of each class
   */
  static Outcome<LogisticLine> fit(boolean[] positive, double[] x) {
    if (separated(positive, x)) {
      return Outcome.absent(Reason.SEPARATED);
    }
    Moments moments = Moments.of(x);
    double scale = Math.sqrt(moments.sampleVariance());
    double[][] design = new double[x.length][];
    for (int i = 0; i < x.length; i++) {
      design[i] = new double[] {1, (x[i] - moments.mean()) / scale};
    }
    LogisticLikelihood likelihood = new LogisticLikelihood(positive, design, new double[x.length]);
    return maximise(likelihood, MatrixUtils.createRealVector(new double[2]))
        .map(fit -> unscaled(fit, moments.mean(), scale));
  }

  /** The intercept when the slope is held at 1; there must be a case of each class. */
  static Outcome<Coefficient> shift(boolean[] positive, double[] x) {
    double[][] design = new double[x.length][];
    Arrays.setAll(design, i -> new double[] {1});
    // Exact if all offsets are the same, and never so far off that all weights vanish.
    int positives = 0;
    for (boolean each : positive) {
      positives += each ? 1 : 0;
    }
    double start = Math.log((double) positives / (x.length - positives)) - Moments.of(x).mean();
    return maximise(
            new LogisticLikelihood(positive, design, x),
            MatrixUtils.createRealVector(new double[] {start}))
        .map(
            fit ->
                new Coefficient(fit.at().getEntry(0), Math.sqrt(fit.covariance().getEntry(0, 0))));
  }

  private static boolean separated(boolean[] positive, double[] x) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    double lowestOfRest = Double.POSITIVE_INFINITY;
    double highestOfRest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      if (positive[i]) {
        lowest = Math.min(lowest, x[i]);
        highest = Math.max(highest, x[i]);
      } else {
        lowestOfRest = Math.min(lowestOfRest, x[i]);
        highestOfRest = Math.max(highestOfRest, x[i]);
      }
    }
    return highestOfRest <= lowest || highest <= lowestOfRest;
  }

  private static LogisticLine unscaled(Maximum fit, double mean, double scale) {
    RealVector at = fit.at();
    RealMatrix covariance = fit.covariance();
    double slope = at.getEntry(1) / scale;
    double ratio = mean / scale;
    double variance =
        covariance.getEntry(0, 0)
            - 2 * ratio * covariance.getEntry(0, 1)
            + ratio * ratio * covariance.getEntry(1, 1);
    return new LogisticLine(
        new Coefficient(at.getEntry(0) - slope * mean, Math.sqrt(variance)),
        new Coefficient(slope, Math.sqrt(covariance.getEntry(1, 1)) / scale));
  }

  private static Outcome<Maximum> maximise(LogisticLikelihood likelihood, RealVector start) {
    RealVector at = start;
    try {
      for (int step = 0; step < MOST_STEPS; step++) {
        RealVector gradient = likelihood.gradient(at);
        DecompositionSolver information = likelihood.information(at).getSolver();
        RealVector newton = information.solve(gradient);
        double gain = gradient.dotProduct(newton);
        if (gain < SETTLED) {
          RealVector top = at.add(newton);
          return Outcome.of(new Maximum(top, likelihood.information(top).getSolver().getInverse()));
        }
        at = at.add(gain < NEAR ? newton : shortened(newton, at, likelihood));
      }
    } catch (MathIllegalArgumentException notPositiveDefinite) {
      // Every weight p(1 - p) has vanished: the log odds are beyond what double precision tells.
      return Outcome.absent(Reason.NOT_CONVERGED);
    }
    return Outcome.absent(Reason.NOT_CONVERGED);
  }

  private static RealVector shortened(
      RealVector newton, RealVector at, LogisticLikelihood likelihood) {
    double value = likelihood.value(at);
    RealVector step = newton;
    for (int i = 0; i < MOST_HALVINGS && !(likelihood.value(at.add(step)) >= value); i++) {
      step = step.mapMultiply(0.5);
    }
    return step;
  }

  /** Where the likelihood is largest, and the inverse of the information there. */
  private record Maximum(RealVector at, RealMatrix covariance) {}
}
