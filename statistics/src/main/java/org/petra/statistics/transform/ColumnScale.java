package org.petra.statistics.transform;

/**
 * How one column is standardised.
 *
 * @param name column name
 * @param mean mean of the training rows
 * @param standardDeviation of the training rows, with n in the denominator; exactly 0 for a column
 *     that is constant there
 */
public record ColumnScale(String name, double mean, double standardDeviation) {

  /** Checks that both numbers are finite and the deviation is not negative. */
  public ColumnScale {
    if (!Double.isFinite(mean) || !Double.isFinite(standardDeviation) || standardDeviation < 0) {
      throw new IllegalArgumentException(
          "column " + name + ": mean " + mean + ", standard deviation " + standardDeviation);
    }
  }

  /** Whether the training rows all had the same value. */
  public boolean constant() {
    return standardDeviation == 0;
  }

  /**
   * The standardised value: deviation from the mean in standard deviations; 0 for a constant column
   * whatever the value.
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  public double apply(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("column " + name + ": value " + value);
    }
    return constant() ? 0 : (value - mean) / standardDeviation;
  }
}
