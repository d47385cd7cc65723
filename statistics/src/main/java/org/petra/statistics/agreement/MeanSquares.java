package org.petra.statistics.agreement;

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

  /** The mean squares of values by subject, then reading; at least two of each. */
  static MeanSquares of(double[][] values) {
    int n = values.length;
    int k = values[0].length;
    double[] subjectMeans = new double[n];
    double[] raterMeans = new double[k];
    double mean = 0;
    double largest = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < k; j++) {
        subjectMeans[i] += values[i][j] / k;
        raterMeans[j] += values[i][j] / n;
        largest = Math.max(largest, Math.abs(values[i][j]));
      }
      mean += subjectMeans[i] / n;
    }
    double between = 0;
    double raters = 0;
    double within = 0;
    double error = 0;
    for (int j = 0; j < k; j++) {
      raters += n * square(raterMeans[j] - mean);
    }
    for (int i = 0; i < n; i++) {
      between += k * square(subjectMeans[i] - mean);
      for (int j = 0; j < k; j++) {
        within += square(values[i][j] - subjectMeans[i]);
        error += square(values[i][j] - subjectMeans[i] - raterMeans[j] + mean);
      }
    }
    return new MeanSquares(
        n,
        k,
        clean(between / (n - 1), largest),
        clean(within / (n * (k - 1.0)), largest),
        clean(raters / (k - 1), largest),
        clean(error / ((n - 1.0) * (k - 1)), largest));
  }

  /** The coefficient of a form; not finite where its denominator is 0. */
  double icc(IccForm form) {
    double n = subjects;
    double k = readings;
    return switch (form) {
      case ONE_WAY_SINGLE -> (between - within) / (between + (k - 1) * within);
      case AGREEMENT_SINGLE ->
          (between - error) / (between + (k - 1) * error + k / n * (raters - error));
      case CONSISTENCY_SINGLE -> (between - error) / (between + (k - 1) * error);
      case ONE_WAY_MEAN -> (between - within) / between;
      case AGREEMENT_MEAN -> (between - error) / (between + (raters - error) / n);
      case CONSISTENCY_MEAN -> (between - error) / between;
    };
  }

  private static double clean(double meanSquare, double largest) {
    return meanSquare <= square(ROUNDING * largest) ? 0 : meanSquare;
  }

  private static double square(double value) {
    return value * value;
  }
}
