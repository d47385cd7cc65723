package org.petra.statistics.hypothesis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.petra.statistics.Magnitude;
import org.petra.statistics.MeanDifference;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.distribution.TailProbability;

/**
 * One-way analysis of variance: the F test that all groups have the same mean (Fisher, Statistical
 * Methods for Research Workers, 1925).
 *
 * <p>Absent: {@link Reason#NOT_FINITE}, {@link Reason#TOO_FEW_OBSERVATIONS} for an empty group or
 * no more values than groups, {@link Reason#NO_VARIATION} if all values are the same, {@link
 * Reason#NO_VARIATION_WITHIN_GROUPS} if only the means differ, {@link Reason#NOT_REPRESENTABLE} for
 * an F beyond the range of double precision.
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
    Magnitude magnitude = Magnitude.of(groups.toArray(double[][]::new));
    List<double[]> values = groups.stream().map(magnitude::divide).toList();
    Moments[] moments = values.stream().map(Moments::of).toArray(Moments[]::new);
    int count = Arrays.stream(moments).mapToInt(Moments::count).sum();
    if (count <= moments.length) {
      return Outcome.absent(Reason.TOO_FEW_OBSERVATIONS);
    }
    Optional<Reason> problem = GroupProblem.find(1, moments);
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    double[] all = values.stream().flatMapToDouble(Arrays::stream).toArray();
    double within = Arrays.stream(moments).mapToDouble(Moments::sumOfSquares).sum();
    double between = 0;
    for (double[] group : values) {
      double deviation = MeanDifference.of(group, all);
      between += group.length * deviation * deviation;
    }
    double numerator = moments.length - 1.0;
    double denominator = count - moments.length;
    double f = (between / numerator) / (within / denominator);
    return TestResult.checked(
        f, TailProbability.fisherUpper(f, numerator, denominator), numerator, denominator);
  }
}
