package org.petra.statistics.ranking;

import java.util.Arrays;

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
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    if (sorted.length > 0 && Double.isNaN(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("a NaN has no rank");
    }
    double[] rankAt = new double[sorted.length];
    double tieTerm = 0;
    for (int first = 0; first < sorted.length; ) {
      int next = first + 1;
      // By ==, so that 0.0 and -0.0, which sort apart, are a tie.
      while (next < sorted.length && sorted[next] == sorted[first]) {
        next++;
      }
      double tied = next - first;
      Arrays.fill(rankAt, first, next, (first + 1 + next) / 2.0);
      tieTerm += tied * tied * tied - tied;
      first = next;
    }
    double[] ranks = new double[values.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = rankAt[Arrays.binarySearch(sorted, values[i])];
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
