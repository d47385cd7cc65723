package org.petra.statistics.agreement;

import java.util.Arrays;
import org.petra.statistics.Moments;

/**
 * The mean squares of a table of readings.
 *
 * @param subjects number of subjects, n
 * @param readings number of readings of each, k
 * @param between of the subjects
 * @param within of the readings inside a subject (one-way error)
 * @param raters of the readings' means over subjects
 * @param error what is left of {@code within} without the raters (two-way error)
 */
record MeanSquares(
    int subjects, int readings, double between, double within, double raters, double error) {

  /** Deviations below this fraction of the largest magnitude are rounding noise, and count as 0. */
  private static final double ROUNDING = 1e-14;

  /** The mean squares of values by subject, then reading; at least two of each, none above 2. */
  static MeanSquares of(double[][] values) {
    int n = values.length;
    int k = values[0].length;
    // Whatever subjects have in common, and a subject's readings, is taken off before a mean is
    // formed: means rounded at the size of the values would have lost the digits that differ.
    double[] subjectMeans = new double[n];
    double[][] deviations = new double[n][k];
    double[] raterMeans = new double[k];
    double largest = 0;
    double within = 0;
    for (int i = 0; i < n; i++) {
      double[] fromFirst = new double[k];
      for (int j = 0; j < k; j++) {
        fromFirst[j] = values[i][j] - values[i][0];
        largest = Math.max(largest, Math.abs(values[i][j]));
      }
      double mean = Moments.of(fromFirst).mean();
      subjectMeans[i] = values[i][0] - values[0][0] + mean;
      for (int j = 0; j < k; j++) {
        deviations[i][j] = fromFirst[j] - mean;
        raterMeans[j] += deviations[i][j] / n;
        within += square(deviations[i][j]);
      }
    }
    return new MeanSquares(
        n,
        k,
        clean(k * Moments.of(subjectMeans).sumOfSquares() / (n - 1), largest),
        clean(within / (n * (k - 1.0)), largest),
        clean(n * sumOfSquares(raterMeans) / (k - 1), largest),
        clean(without(raterMeans, deviations) / ((n - 1.0) * (k - 1)), largest));
  }

  private static double sumOfSquares(double[] values) {
    return Arrays.stream(values).map(MeanSquares::square).sum();
  }

  /** The sum of squares that is left of the deviations without the readers' part of them. */
  private static double without(double[] raterMeans, double[][] deviations) {
    double sum = 0;
    for (double[] subject : deviations) {
      for (int j = 0; j < subject.length; j++) {
        sum += square(subject[j] - raterMeans[j]);
      }
    }
    return sum;
  }

  /** The coefficient of a form; its total variance may be 0 or estimated below 0. */
  Ratio icc(IccForm form) {
    double n = subjects;
    double k = readings;
    return switch (form) {
      case ONE_WAY_SINGLE -> new Ratio(between - within, between + (k - 1) * within);
      case AGREEMENT_SINGLE ->
          new Ratio(between - error, between + (k - 1) * error + k / n * (raters - error));
      case CONSISTENCY_SINGLE -> new Ratio(between - error, between + (k - 1) * error);
      case ONE_WAY_MEAN -> new Ratio(between - within, between);
      case AGREEMENT_MEAN -> new Ratio(between - error, between + (raters - error) / n);
      case CONSISTENCY_MEAN -> new Ratio(between - error, between);
    };
  }

  /**
   * A coefficient before the division.
   *
   * @param numerator the subjects' variance
   * @param denominator the total variance
   */
  record Ratio(double numerator, double denominator) {

    double value() {
      return numerator / denominator;
    }
  }

  private static double clean(double meanSquare, double largest) {
    return meanSquare <= square(ROUNDING * largest) ? 0 : meanSquare;
  }

  private static double square(double value) {
    return value * value;
  }
}
