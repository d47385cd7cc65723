package org.petra.statistics;

/**
 * Count, mean, spread and range of a sample, by two passes over its values.
 *
 * @param count number of values, 0 or more
 * @param mean arithmetic mean; NaN for no values
 * @param sumOfSquares sum of squared deviations from the mean
 * @param minimum smallest value; positive infinity for no values
 * @param maximum largest value; negative infinity for no values
 * @param finite whether every value is finite; if not, only {@code count} and this mean anything
 */
public record Moments(
    int count, double mean, double sumOfSquares, double minimum, double maximum, boolean finite) {

  /**
   * A range below this fraction of the largest magnitude is rounding noise: the same quantity
   * summed in another order differs by a few units in the last place (2.2e-16).
   */
  private static final double ROUNDING = 1e-14;

  /** The moments of {@code values}, which are not changed. */
  public static Moments of(double... values) {
    double sum = 0;
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    boolean finite = true;
    for (double value : values) {
      sum += value;
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
      finite &= Double.isFinite(value);
    }
    double mean = minimum == maximum ? minimum : sum / values.length;
    double squares = 0;
    double residue = 0;
    for (double value : values) {
      double deviation = value - mean;
      squares += deviation * deviation;
      residue += deviation;
    }
    // The residue is what rounding left in the mean; taking it out keeps large offsets exact.
    double correction = values.length == 0 ? 0 : residue / values.length;
    return new Moments(
        values.length,
        mean + correction,
        Math.max(0, squares - residue * correction),
        minimum,
        maximum,
        finite);
  }

  /** Whether all values are the same up to rounding; true for fewer than two values. */
  public boolean isConstant() {
    return count < 2
        || maximum - minimum <= ROUNDING * Math.max(Math.abs(minimum), Math.abs(maximum));
  }

  /**
   * Variance with n - 1 in the denominator.
   *
   * @throws IllegalStateException for fewer than two values
   */
  public double sampleVariance() {
    if (count < 2) {
      throw new IllegalStateException("variance of " + count + " values");
    }
    return sumOfSquares / (count - 1);
  }
}
