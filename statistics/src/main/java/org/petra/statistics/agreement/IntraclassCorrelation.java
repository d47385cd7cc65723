package org.petra.statistics.agreement;

import java.util.Optional;
import org.hipparchus.distribution.continuous.FDistribution;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.distribution.TailProbability;

/**
 * The intraclass correlation of repeated readings, with interval and test, after McGraw and Wong,
 * "Forming inferences about some intraclass correlation coefficients", Psychological Methods 1
 * (1996).
 *
 * <p>Absent: {@link Reason#NOT_FINITE}; {@link Reason#TOO_FEW_OBSERVATIONS} for fewer than two
 * subjects or readings; {@link Reason#NO_VARIATION} if all values are the same; {@link
 * Reason#NOT_REPRESENTABLE} where a denominator is 0; and what the methods add.
 */
public final class IntraclassCorrelation {

  private IntraclassCorrelation() {}

  /**
   * The coefficient.
   *
   * @param values by subject, then reading
   * @throws IllegalArgumentException if subjects have different numbers of readings
   */
  public static Outcome<Double> of(double[][] values, IccForm form) {
    Optional<Reason> problem = problem(values);
    return problem.isPresent()
        ? Outcome.absent(problem.get())
        : finite(MeanSquares.of(values).icc(form));
  }

  /**
   * The coefficient with its interval and test.
   *
   * <p>Absent also: {@link Reason#NO_VARIATION_WITHIN_GROUPS} if the error's mean square is 0: the
   * readings of each subject agree perfectly, in the two-way forms but for a rater's offset.
   *
   * @param values by subject, then reading
   * @param level confidence level between 0 and 1, such as 0.95
   * @throws IllegalArgumentException for another level, or if subjects have different numbers of
   *     readings
   */
  public static Outcome<IccInterval> interval(double[][] values, IccForm form, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
    }
    return of(values, form).flatMap(icc -> interval(MeanSquares.of(values), form, icc, level));
  }

  private static Outcome<IccInterval> interval(
      MeanSquares squares, IccForm form, double icc, double level) {
    boolean oneWay = form == IccForm.ONE_WAY_SINGLE || form == IccForm.ONE_WAY_MEAN;
    double error = oneWay ? squares.within() : squares.error();
    if (error == 0) {
      return Outcome.absent(Reason.NO_VARIATION_WITHIN_GROUPS);
    }
    double f = squares.between() / error;
    double numerator = squares.subjects() - 1.0;
    double denominator =
        (squares.readings() - 1.0) * (oneWay ? squares.subjects() : squares.subjects() - 1.0);
    double[] single =
        switch (form) {
          case AGREEMENT_SINGLE, AGREEMENT_MEAN -> agreementBounds(squares, level);
          case ONE_WAY_SINGLE, ONE_WAY_MEAN, CONSISTENCY_SINGLE, CONSISTENCY_MEAN ->
              ratioBounds(f, numerator, denominator, squares.readings(), level);
        };
    double lower = form.ofMean() ? ofMean(single[0], squares.readings()) : single[0];
    double upper = form.ofMean() ? ofMean(single[1], squares.readings()) : single[1];
    if (!Double.isFinite(f) || !Double.isFinite(lower) || !Double.isFinite(upper)) {
      return Outcome.absent(Reason.NOT_REPRESENTABLE);
    }
    double p = TailProbability.fisherUpper(f, numerator, denominator);
    return Outcome.of(
        new IccInterval(
            form, icc, lower, upper, level, new IccInterval.FTest(f, numerator, denominator, p)));
  }

  /** Bounds of a single reading's coefficient that follow from the F ratio alone. */
  private static double[] ratioBounds(
      double f, double numerator, double denominator, int k, double level) {
    double low = f / upperQuantile(numerator, denominator, level);
    double high = f * upperQuantile(denominator, numerator, level);
    return new double[] {(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)};
  }

  /** Bounds of absolute agreement, whose error mixes two mean squares (Satterthwaite). */
  private static double[] agreementBounds(MeanSquares squares, double level) {
    double n = squares.subjects();
    double k = squares.readings();
    double icc = squares.icc(IccForm.AGREEMENT_SINGLE);
    double a = k * icc / (n * (1 - icc)) * squares.raters();
    double b = (1 + k * icc * (n - 1) / (n * (1 - icc))) * squares.error();
    double degreesOfFreedom = (a + b) * (a + b) / (a * a / (k - 1) + b * b / ((n - 1) * (k - 1)));
    if (!(degreesOfFreedom > 0 && Double.isFinite(degreesOfFreedom))) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double low = upperQuantile(n - 1, degreesOfFreedom, level);
    double high = upperQuantile(degreesOfFreedom, n - 1, level);
    double rest = k * squares.raters() + (k * n - k - n) * squares.error();
    return new double[] {
      n * (squares.between() - low * squares.error()) / (low * rest + n * squares.between()),
      n * (high * squares.between() - squares.error()) / (rest + n * high * squares.between())
    };
  }

  /** Spearman and Brown: the coefficient of the mean of k readings. */
  private static double ofMean(double single, int k) {
    return k * single / (1 + (k - 1) * single);
  }

  private static double upperQuantile(double numerator, double denominator, double level) {
    return new FDistribution(numerator, denominator)
        .inverseCumulativeProbability(1 - (1 - level) / 2);
  }

  private static Outcome<Double> finite(double value) {
    return Double.isFinite(value) ? Outcome.of(value) : Outcome.absent(Reason.NOT_REPRESENTABLE);
  }

  private static Optional<Reason> problem(double[][] values) {
    for (double[] subject : values) {
      if (subject.length != values[0].length) {
        throw new IllegalArgumentException("subjects have different numbers of readings");
      }
    }
    if (values.length < 2 || values[0].length < 2) {
      return Optional.of(Reason.TOO_FEW_OBSERVATIONS);
    }
    int readings = values[0].length;
    double[] flat = new double[values.length * readings];
    for (int subject = 0; subject < values.length; subject++) {
      System.arraycopy(values[subject], 0, flat, subject * readings, readings);
    }
    Moments all = Moments.of(flat);
    if (!all.finite()) {
      return Optional.of(Reason.NOT_FINITE);
    }
    return all.isConstant() ? Optional.of(Reason.NO_VARIATION) : Optional.empty();
  }
}
