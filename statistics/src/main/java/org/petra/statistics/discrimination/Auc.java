package org.petra.statistics.discrimination;

import java.util.Optional;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * The area under the ROC curve: the probability that a case of the class outscores one of the rest,
 * a tie counting half (Mann-Whitney).
 */
public final class Auc {

  private Auc() {}

  /**
   * The area, from 0 to 1; 0.5 for a score that says nothing.
   *
   * <p>Absent: {@link Reason#NOT_FINITE}, {@link Reason#TOO_FEW_OF_A_CLASS} without a case of
   * either class. For its interval see {@link DeLong}.
   */
  public static Outcome<Double> of(ScoredCases cases) {
    Optional<Reason> problem = cases.problem(1);
    return problem.isPresent()
        ? Outcome.absent(problem.get())
        : Outcome.of(Placements.of(cases).auc());
  }
}
