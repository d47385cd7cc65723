package org.petra.statistics.multiplicity;

import java.util.stream.IntStream;

/**
 * P values adjusted for how many tests were made: one below alpha is significant when the whole
 * family is held to alpha.
 *
 * <p>Adjusted values come in the order of the given ones, which are not changed, and do not exceed
 * 1. An empty family stays empty. A test that gave no p value is left out by the caller, and then
 * does not count. Any value outside 0 to 1, NaN too, is an {@link IllegalArgumentException}.
 */
public final class AdjustedPValues {

  private AdjustedPValues() {}

  /**
   * Benjamini and Hochberg (Journal of the Royal Statistical Society B 57, 1995): step-up, holds
   * the false discovery rate.
   */
  public static double[] benjaminiHochberg(double... pValues) {
    int[] order = ascending(pValues);
    double[] adjusted = new double[order.length];
    double smallest = 1;
    for (int rank = order.length; rank >= 1; rank--) {
      int index = order[rank - 1];
      smallest = Math.min(smallest, pValues[index] * order.length / rank);
      adjusted[index] = smallest;
    }
    return adjusted;
  }

  /**
   * Holm (Scandinavian Journal of Statistics 6, 1979): step-down, holds the chance of any false
   * finding.
   */
  public static double[] holm(double... pValues) {
    int[] order = ascending(pValues);
    double[] adjusted = new double[order.length];
    double largest = 0;
    for (int before = 0; before < order.length; before++) {
      int index = order[before];
      largest = Math.max(largest, Math.min(1, pValues[index] * (order.length - before)));
      adjusted[index] = largest;
    }
    return adjusted;
  }

  private static int[] ascending(double[] pValues) {
    for (double p : pValues) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("p value " + p + " is not from 0 to 1");
      }
    }
    return IntStream.range(0, pValues.length)
        .boxed()
        .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
