package org.petra.statistics;

/**
 * The difference of two means as if it had been computed with twice the digits: that of means
 * rounded before has lost as many digits as the means have in common.
 */
public final class MeanDifference {

  /*
   * Ogita, Rump and Oishi, "Accurate sum and dot product" (SIAM Journal on Scientific Computing 26,
   * 2005): each sum and product carries its own rounding error, and the errors are summed beside.
   */

  private double sum;
  private double errors;

  private MeanDifference() {}

  /**
   * The mean of {@code first} less that of {@code second}; NaN if either is empty.
   *
   * @param first finite, none above 1e300 divided by the counts (see {@link Magnitude})
   * @param second likewise
   */
  public static double of(double[] first, double[] second) {
    MeanDifference difference = new MeanDifference();
    for (double value : first) {
      difference.add(value, second.length);
    }
    for (double value : second) {
      difference.add(value, -first.length);
    }
    return (difference.sum + difference.errors) / ((double) first.length * second.length);
  }

  private void add(double value, double weight) {
    double product = value * weight;
    double next = sum + product;
    double added = next - sum;
    errors += (sum - (next - added)) + (product - added);
    errors += Math.fma(value, weight, -product);
    sum = next;
  }
}
