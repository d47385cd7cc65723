package org.petra.statistics.selection;

import java.util.List;
import java.util.Optional;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.hypothesis.AnalysisOfVariance;
import org.petra.statistics.hypothesis.TestResult;

/** A feature that mRMR may still select, with its correlations with the selected ones summed. */
final class Candidate {

  private final String name;
  private final double relevance;

  /** See {@link UnitDirection}. */
  private final double[] direction;

  private double correlationSum;

  private Candidate(String name, double relevance, double[] direction) {
    this.name = name;
    this.relevance = relevance;
    this.direction = direction;
  }

  /** The candidate of a column, or why it cannot be one; the array becomes the candidate's. */
  static Outcome<Candidate> of(String name, double[] column, BinaryGroups groups) {
    Outcome<TestResult> test =
        AnalysisOfVariance.oneWay(List.of(groups.positives(column), groups.rest(column)));
    Optional<Reason> problem = test.reason();
    if (problem.isPresent() && problem.get() != Reason.NO_VARIATION_WITHIN_GROUPS) {
      return Outcome.absent(problem.get());
    }
    double relevance = test.value().map(TestResult::statistic).orElse(Double.POSITIVE_INFINITY);
    return UnitDirection.of(column).map(direction -> new Candidate(name, relevance, direction));
  }

  String name() {
    return name;
  }

  /** The F statistic between the class and the rest. */
  double relevance() {
    return relevance;
  }

  /** The mean absolute correlation with the selected features; 0 if none is selected. */
  double redundancy(int selectedCount) {
    return selectedCount == 0 ? 0 : Math.min(1, correlationSum / selectedCount);
  }

  /** Counts the correlation of a feature that has just been selected with each of the others. */
  void selectedBefore(List<Candidate> others) {
    List<double[]> directions = others.stream().map(other -> other.direction).toList();
    double[] correlations = new double[UnitDirection.AT_ONCE];
    for (int start = 0; start < others.size(); start += correlations.length) {
      UnitDirection.correlations(direction, directions, start, correlations);
      for (int i = 0; i < correlations.length && start + i < others.size(); i++) {
        others.get(start + i).correlationSum += Math.abs(correlations[i]);
      }
    }
  }
}
