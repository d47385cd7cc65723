package org.petra.statistics.hypothesis;

import java.util.Arrays;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.distribution.TailProbability;
import org.petra.statistics.ranking.MidRanks;

/**
 * The two-sided Mann-Whitney U test that neither of two independent groups tends to larger values
 * (Annals of Mathematical Statistics 18, 1947).
 *
 * <p>Exact when a group has at most eight values and none is tied; else normal, corrected for ties
 * and continuity.
 */
public final class MannWhitney {

  /** The size of the smaller group up to which the distribution of U is computed exactly. */
  private static final int EXACT_SIZE = 8;

  /** Beyond this larger group the normal approximation is used all the same. */
  private static final int EXACT_OTHER_SIZE = 500;

  private MannWhitney() {}

  /**
   * The test; its statistic is the U of the first group: the pairs in which it has the larger
   * value, a tie counting half.
   *
   * <p>Absent: {@link Reason#NOT_FINITE}, {@link Reason#TOO_FEW_OBSERVATIONS} for an empty group,
   * {@link Reason#NO_VARIATION} if all values are tied.
   */
  public static Outcome<TestResult> test(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    for (double value : all) {
      if (!Double.isFinite(value)) {
        return Outcome.absent(Reason.NOT_FINITE);
      }
    }
    if (first.length == 0 || second.length == 0) {
      return Outcome.absent(Reason.TOO_FEW_OBSERVATIONS);
    }
    MidRanks ranks = MidRanks.of(all);
    double rankSum = 0;
    for (int i = 0; i < first.length; i++) {
      rankSum += ranks.rank(i);
    }
    double m = first.length;
    double n = second.length;
    double u = rankSum - m * (m + 1) / 2;
    double larger = Math.max(u, m * n - u);
    int smallerGroup = Math.min(first.length, second.length);
    int largerGroup = Math.max(first.length, second.length);
    if (smallerGroup <= EXACT_SIZE && largerGroup <= EXACT_OTHER_SIZE && ranks.tieTerm() == 0) {
      double tail = exactUpperTail(smallerGroup, largerGroup, (int) Math.round(larger));
      return TestResult.checked(u, Math.min(1, 2 * tail));
    }
    double total = m + n;
    double variance = m * n / 12 * (total + 1 - ranks.tieTerm() / (total * (total - 1)));
    if (variance <= 0) {
      return Outcome.absent(Reason.NO_VARIATION);
    }
    // Not below zero: at the centre the correction would overshoot.
    double z = Math.max(0, larger - m * n / 2 - 0.5) / Math.sqrt(variance);
    return TestResult.checked(u, TailProbability.normalTwoSided(z));
  }

  /**
   * P(U &ge; u) when every arrangement of m and n distinct values is equally likely.
   *
   * <p>The largest value belongs to the first group with probability m / (m + n) and then beats all
   * n of the second, which gives the distribution of (m, n) from (m - 1, n) and (m, n - 1).
   */
  private static double exactUpperTail(int m, int n, int u) {
    double[][] byOther = new double[n + 1][];
    Arrays.setAll(byOther, other -> new double[] {1});
    for (int size = 1; size <= m; size++) {
      byOther[0] = new double[] {1};
      for (int other = 1; other <= n; other++) {
        double[] distribution = new double[size * other + 1];
        double share = (double) size / (size + other);
        double[] withLargest = byOther[other];
        for (int i = 0; i < withLargest.length; i++) {
          distribution[i + other] += share * withLargest[i];
        }
        double[] without = byOther[other - 1];
        for (int i = 0; i < without.length; i++) {
          distribution[i] += (1 - share) * without[i];
        }
        byOther[other] = distribution;
      }
    }
    double tail = 0;
    for (int i = byOther[n].length - 1; i >= u; i--) {
      tail += byOther[n][i];
    }
    return tail;
  }
}
