package org.petra.statistics.hypothesis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.distribution.TailProbability;

/**
 * One-way analysis of variance: the F test that all groups have the same mean.
 *
 * <p>Absent: {@link Reason#NOT_FINITE}, {@link Reason#TOO_FEW_OBSERVATIONS} for an empty group or
 * no more values than groups, {@link Reason#NO_VARIATION} if all values are the same, {@link
 * Reason#NO_VARIATION_WITHIN_GROUPS} if only the means differ.
 */
public final class AnalysisOfVariance {

  private AnalysisOfVariance() {}

  /**
   * The F test between these groups.
   *
   * @param groups the values of each group
   * @throws IllegalArgumentException for fewer than two groups
   */
  public static Outcome<TestResult> oneWay(List<double[]> groups) {
    if (groups.size() < 2) {
      throw new IllegalArgumentException(groups.size() + " groups, at least two are compared");
    }
    Moments[] moments = groups.stream().map(Moments::of).toArray(Moments[]::new);
    int count = Arrays.stream(moments).mapToInt(Moments::count).sum();
    if (count <= moments.length) {
      return Outcome.absent(Reason.TOO_FEW_OBSERVATIONS);
    }
    Optional<Reason> problem = GroupProblem.find(1, moments);
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    double sum = 0;
    double within = 0;
    for (Moments group : moments) {
      sum += group.count() * group.mean();
      within += group.sumOfSquares();
    }
    double between = 0;
    for (Moments group : moments) {
      double deviation = group.mean() - sum / count;
      between += group.count() * deviation * deviation;
    }
    double numerator = moments.length - 1.0;
    double denominator = count - moments.length;
    double f = (between / numerator) / (within / denominator);
    return TestResult.checked(
        f, TailProbability.fisherUpper(f, numerator, denominator), numerator, denominator);
  }
}
