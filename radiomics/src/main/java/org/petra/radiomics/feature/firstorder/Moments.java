package org.petra.radiomics.feature.firstorder;

/**
 * Means of powers of intensities.
 *
 * @param mean the mean
 * @param sumOfSquares the sum of (x + shift)^2
 * @param second the mean of (x - mean)^2
 * @param third the mean of (x - mean)^3
 * @param fourth the mean of (x - mean)^4
 * @param absolute the mean of |x - mean|
 */
record Moments(
    double mean, double sumOfSquares, double second, double third, double fourth, double absolute) {

  private static final int ROW = CompensatedSum.ROW;

  /** The moments of the first {@code count} of {@code values}, of which there is one at least. */
  static Moments of(double[] values, int count, double shift) {
    double[] x = new double[ROW];
    CompensatedSum sum = new CompensatedSum();
    CompensatedSum squares = new CompensatedSum();
    for (int from = 0; from < count; from += ROW) {
      int n = Math.min(ROW, count - from);
      System.arraycopy(values, from, x, 0, n);
      sum.add(x, n);
      square(x, shift);
      squares.add(x, n);
    }
    return central(values, count, sum.value() / count, squares.value());
  }

  private static Moments central(double[] values, int count, double mean, double sumOfSquares) {
    double[] x = new double[ROW];
    double[][] powers = new double[4][ROW];
    CompensatedSum[] sums = new CompensatedSum[powers.length];
    for (int p = 0; p < sums.length; p++) {
      sums[p] = new CompensatedSum();
    }
    for (int from = 0; from < count; from += ROW) {
      int n = Math.min(ROW, count - from);
      System.arraycopy(values, from, x, 0, n);
      powers(x, mean, powers[0], powers[1], powers[2], powers[3]);
      for (int p = 0; p < sums.length; p++) {
        sums[p].add(powers[p], n);
      }
    }
    return new Moments(
        mean,
        sumOfSquares,
        sums[1].value() / count,
        sums[2].value() / count,
        sums[3].value() / count,
        sums[0].value() / count);
  }

  /** The mean of |x - mean| for the mean of the first {@code count} of {@code values}. */
  static double meanAbsoluteDeviation(double[] values, int count) {
    double[] x = new double[ROW];
    CompensatedSum sum = new CompensatedSum();
    for (int from = 0; from < count; from += ROW) {
      int n = Math.min(ROW, count - from);
      System.arraycopy(values, from, x, 0, n);
      sum.add(x, n);
    }
    double mean = sum.value() / count;
    CompensatedSum deviations = new CompensatedSum();
    for (int from = 0; from < count; from += ROW) {
      int n = Math.min(ROW, count - from);
      System.arraycopy(values, from, x, 0, n);
      distance(x, mean);
      deviations.add(x, n);
    }
    return deviations.value() / count;
  }

  private static void square(double[] x, double shift) {
    for (int i = 0; i < ROW; i++) {
      double shifted = x[i] + shift;
      x[i] = shifted * shifted;
    }
  }

  private static void distance(double[] x, double mean) {
    for (int i = 0; i < ROW; i++) {
      x[i] = Math.abs(x[i] - mean);
    }
  }

  private static void powers(
      double[] x,
      double mean,
      double[] absolute,
      double[] second,
      double[] third,
      double[] fourth) {
    for (int i = 0; i < ROW; i++) {
      double d = x[i] - mean;
      double d2 = d * d;
      double d3 = d2 * d;
      absolute[i] = Math.abs(d);
      second[i] = d2;
      third[i] = d3;
      fourth[i] = d3 * d;
    }
  }
}
