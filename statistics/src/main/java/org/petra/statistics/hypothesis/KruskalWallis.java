package org.petra.statistics.hypothesis;

import java.util.Arrays;
import java.util.List;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.distribution.TailProbability;
import org.petra.statistics.ranking.MidRanks;

/**
 * The Kruskal-Wallis test that no group tends to larger values than the others (Journal of the
 * American Statistical Association 47, 1952).
 */
public final class KruskalWallis {

  private KruskalWallis() {}

  /**
   * The test between these groups: H, corrected for ties, with its chi-square approximation.
   *
   * <p>Absent: {@link Reason#NOT_FINITE}, {@link Reason#TOO_FEW_OBSERVATIONS} for an empty group,
   * {@link Reason#NO_VARIATION} if all values are tied.
   *
   * @throws IllegalArgumentException for fewer than two groups
   */
  public static Outcome<TestResult> test(List<double[]> groups) {
    if (groups.size() < 2) {
      throw new IllegalArgumentException(groups.size() + " groups, at least two are compared");
    }
    double[] all = groups.stream().flatMapToDouble(Arrays::stream).toArray();
    if (!Arrays.stream(all).allMatch(Double::isFinite)) {
      return Outcome.absent(Reason.NOT_FINITE);
    }
    if (groups.stream().anyMatch(group -> group.length == 0)) {
      return Outcome.absent(Reason.TOO_FEW_OBSERVATIONS);
    }
    MidRanks ranks = MidRanks.of(all);
    double total = all.length;
    double ties = 1 - ranks.tieTerm() / (total * total * total - total);
    if (ties <= 0) {
      return Outcome.absent(Reason.NO_VARIATION);
    }
    double between = 0;
    int next = 0;
    for (double[] group : groups) {
      double rankSum = 0;
      for (int i = 0; i < group.length; i++) {
        rankSum += ranks.rank(next++);
      }
      double deviation = rankSum / group.length - (total + 1) / 2;
      between += group.length * deviation * deviation;
    }
    double h = 12 * between / (total * (total + 1)) / ties;
    double degreesOfFreedom = groups.size() - 1.0;
    return TestResult.checked(
        h, TailProbability.chiSquareUpper(h, degreesOfFreedom), degreesOfFreedom);
  }
}
