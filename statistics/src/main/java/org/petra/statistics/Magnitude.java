package org.petra.statistics;

/**
 * A power of two by which values are divided, so that sums of their squares neither overflow nor
 * lose digits at the other end.
 *
 * <p>Dividing by it changes no digit. What does not depend on the unit of the values (a t, an F, a
 * correlation) is the same before and after, bit for bit.
 *
 * @param exponent the power, that of the largest magnitude among the values
 */
public record Magnitude(int exponent) {

  /**
   * The magnitude of all these samples; that of 1 if there is no value but 0.
   *
   * @param samples values that are not changed; those that are not finite do not count
   */
  public static Magnitude of(double[]... samples) {
    double largest = 0;
    for (double[] sample : samples) {
      for (double value : sample) {
        double size = Math.abs(value);
        largest = Double.isFinite(size) ? Math.max(largest, size) : largest;
      }
    }
    return new Magnitude(largest == 0 ? 0 : Math.getExponent(largest));
  }

  /** A copy of the values, none larger than 2; NaN and infinities stay what they are. */
  public double[] divide(double... values) {
    double[] divided = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      divided[i] = Math.scalb(values[i], -exponent);
    }
    return divided;
  }

  /** A length in the units of the divided values, in those of the values; infinite on overflow. */
  public double multiply(double length) {
    return Math.scalb(length, exponent);
  }
}
