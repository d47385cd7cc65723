package org.petra.statistics.discrimination;

import java.util.Optional;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * Average precision: the precision at each threshold, weighted by the recall gained there.
 *
 * <p>This is the step sum under the precision-recall curve, without interpolation, which would be
 * too kind. A score that says nothing gets the share of the class.
 */
public final class AveragePrecision {

  private AveragePrecision() {}

  /**
   * The average precision, above 0 and up to 1.
   *
   * <p>Absent: {@link Reason#NOT_FINITE}, {@link Reason#TOO_FEW_OF_A_CLASS} without a case of
   * either class.
   */
  public static Outcome<Double> of(ScoredCases cases) {
    Optional<Reason> problem = cases.problem(1);
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    double sum = 0;
    int before = 0;
    for (RocCurve.Step step : RocCurve.Step.descending(cases)) {
      int found = step.truePositives() - before;
      sum += found * (double) step.truePositives() / (step.truePositives() + step.falsePositives());
      before = step.truePositives();
    }
    return Outcome.of(sum / cases.positives());
  }
}
