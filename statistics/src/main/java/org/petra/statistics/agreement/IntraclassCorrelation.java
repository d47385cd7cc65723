package org.petra.statistics.agreement;

import java.util.Arrays;
import java.util.Optional;
import org.petra.statistics.Magnitude;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.agreement.MeanSquares.Ratio;
import org.petra.statistics.distribution.FisherQuantile;
import org.petra.statistics.distribution.TailProbability;

/**
 * The intraclass correlation of repeated readings, with interval and test, after McGraw and Wong,
 * "Forming inferences about some intraclass correlation coefficients", Psychological Methods 1
 * (1996).
 *
 * <p>Absent: {@link Reason#NOT_FINITE}; {@link Reason#TOO_FEW_OBSERVATIONS} for fewer than two
 * subjects or readings; {@link Reason#NO_VARIATION} if all values are the same; {@link
 * Reason#NOT_REPRESENTABLE} where the total variance is 0, as for the mean of readings of subjects
 * that do not differ; {@link Reason#NEGATIVE_VARIANCE} where it is estimated below 0; and what the
 * methods add.
 */
public final class IntraclassCorrelation {

  /** What sums that cancel may leave, relative to their terms; and a coefficient, of itself. */
  private static final double ROUNDING = 1e-14;

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
        : coefficient(meanSquares(values), form);
  }

  /**
   * The coefficient with its interval and test.
   *
   * <p>Absent also: {@link Reason#NO_VARIATION_WITHIN_GROUPS} if the error's mean square is 0: the
   * readings of each subject agree perfectly, in the two-way forms but for a rater's offset; {@link
   * Reason#NEGATIVE_VARIANCE} if bounds of absolute agreement would not enclose the coefficient,
   * which happens to few subjects when readers or subjects differ less than chance makes them.
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
    return of(values, form).flatMap(icc -> interval(meanSquares(values), form, icc, level));
  }

  private static MeanSquares meanSquares(double[][] values) {
    Magnitude magnitude = Magnitude.of(values);
    return MeanSquares.of(Arrays.stream(values).map(magnitude::divide).toArray(double[][]::new));
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
    Ratio[] bounds = bounds(squares, form, f, numerator, denominator, level);
    Ratio low = bounds[0];
    Ratio high = bounds[1];
    double lower = low.value();
    double upper = high.value();
    if (!Double.isFinite(f) || !Double.isFinite(lower) || !Double.isFinite(upper)) {
      return Outcome.absent(Reason.NOT_REPRESENTABLE);
    }
    boolean enclosing = lower <= icc + ROUNDING && upper >= icc - ROUNDING;
    if (low.denominator() <= 0 || high.denominator() <= 0 || !enclosing) {
      return Outcome.absent(Reason.NEGATIVE_VARIANCE);
    }
    double p = TailProbability.fisherUpper(f, numerator, denominator);
    return Outcome.of(
        new IccInterval(
            form,
            icc,
            Math.min(lower, icc),
            Math.clamp(upper, icc, 1),
            level,
            new IccInterval.FTest(f, numerator, denominator, p)));
  }

  private static Ratio[] bounds(
      MeanSquares squares,
      IccForm form,
      double f,
      double numerator,
      double denominator,
      double level) {
    int k = squares.readings();
    return switch (form) {
      case AGREEMENT_SINGLE, AGREEMENT_MEAN -> agreementBounds(squares, form, level);
      case ONE_WAY_SINGLE, ONE_WAY_MEAN, CONSISTENCY_SINGLE, CONSISTENCY_MEAN -> {
        double least = f / upperQuantile(numerator, denominator, level);
        double most = f * upperQuantile(denominator, numerator, level);
        yield new Ratio[] {ratioBound(least, form, k), ratioBound(most, form, k)};
      }
    };
  }

  /** A bound that follows from the F ratio alone. */
  private static Ratio ratioBound(double f, IccForm form, int k) {
    return new Ratio(f - 1, form.ofMean() ? f : f + k - 1);
  }

  /** Bounds of absolute agreement, whose error mixes two mean squares (Satterthwaite). */
  private static Ratio[] agreementBounds(MeanSquares squares, IccForm form, double level) {
    double n = squares.subjects();
    double k = squares.readings();
    double between = squares.between();
    double error = squares.error();
    // k / n times icc / (1 - icc), written so that a coefficient that rounds to 1 loses nothing.
    double odds = (between - error) / (n * error + squares.raters() - error);
    double a = odds * squares.raters();
    double b = (1 + odds * (n - 1)) * error;
    double degreesOfFreedom = (a + b) * (a + b) / (a * a / (k - 1) + b * b / ((n - 1) * (k - 1)));
    if (!(degreesOfFreedom > 0 && Double.isFinite(degreesOfFreedom))) {
      return new Ratio[] {new Ratio(Double.NaN, 1), new Ratio(Double.NaN, 1)};
    }
    double low = upperQuantile(n - 1, degreesOfFreedom, level);
    double high = upperQuantile(degreesOfFreedom, n - 1, level);
    // The mean's are Spearman and Brown's of the single reading's, shortened.
    double rest =
        form.ofMean() ? squares.raters() - error : k * squares.raters() + (k * n - k - n) * error;
    return new Ratio[] {
      new Ratio(n * (between - low * error), low * rest + n * between),
      new Ratio(n * (high * between - error), rest + n * high * between)
    };
  }

  private static double upperQuantile(double numerator, double denominator, double level) {
    return FisherQuantile.upper((1 - level) / 2, numerator, denominator);
  }

  private static Outcome<Double> coefficient(MeanSquares squares, IccForm form) {
    Ratio icc = squares.icc(form);
    double rounding = ROUNDING * (squares.between() + squares.raters() + squares.error());
    if (Math.abs(icc.denominator()) <= rounding) {
      return Outcome.absent(Reason.NOT_REPRESENTABLE);
    }
    return icc.denominator() < 0
        ? Outcome.absent(Reason.NEGATIVE_VARIANCE)
        : Outcome.of(Math.min(1, icc.value()));
  }

  private static Optional<Reason> problem(double[][] values) {
    for (int subject = 0; subject < values.length; subject++) {
      if (values[subject].length != values[0].length) {
        throw new IllegalArgumentException(
            "subject "
                + subject
                + " has "
                + values[subject].length
                + " readings, not "
                + values[0].length
                + ": leave out subjects that were not read each time");
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
