package org.petra.statistics.ranking;

import java.util.stream.IntStream;

/**
 * The ranks of a sample, from 1, with tied values at the mean of the ranks they share.
 *
 * <p>Immutable. Takes O(n log n).
 */
public final class MidRanks {

  private final double[] ranks;
  private final double tieTerm;

  private MidRanks(double[] ranks, double tieTerm) {
    this.ranks = ranks;
    this.tieTerm = tieTerm;
  }

  /**
   * The ranks of {@code values}, which are not changed.
   *
   * @throws IllegalArgumentException if a value is NaN
   */
  public static MidRanks of(double... values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((a, b) -> Double.compare(values[a], values[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    double tieTerm = 0;
    for (int first = 0; first < order.length; ) {
      double value = values[order[first]];
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("a NaN has no rank");
      }
      int next = first + 1;
      // By ==, so that 0.0 and -0.0, which sort apart, are a tie.
      while (next < order.length && values[order[next]] == value) {
        next++;
      }
      double tied = next - first;
      for (int i = first; i < next; i++) {
        ranks[order[i]] = (first + 1 + next) / 2.0;
      }
      tieTerm += tied * tied * tied - tied;
      first = next;
    }
    return new MidRanks(ranks, tieTerm);
  }

  /** The rank of the value at an index from 0. */
  public double rank(int index) {
    return ranks[index];
  }

  /** The sum of t^3 - t over the groups of t tied values; 0 without ties. */
  public double tieTerm() {
    return tieTerm;
  }
}
