package org.petra.statistics.discrimination;

import java.util.Optional;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.proportion.Proportion;

/**
 * How a threshold divides the cases of a class and the rest, and the four shares read from it.
 *
 * <p>For Youden's threshold see {@link RocCurve#youden()}. Each share carries the exact interval of
 * Clopper and Pearson, which takes the threshold as given: where it was chosen on the same cases
 * the interval is too narrow.
 *
 * @param threshold the lowest score called positive
 * @param truePositives cases of the class at or above it
 * @param falsePositives cases of the rest at or above it
 * @param trueNegatives cases of the rest below it
 * @param falseNegatives cases of the class below it
 */
public record Confusion(
    double threshold,
    int truePositives,
    int falsePositives,
    int trueNegatives,
    int falseNegatives) {

  /**
   * The counts at a threshold.
   *
   * <p>Absent: {@link Reason#NOT_FINITE} for a score that is not finite, {@link
   * Reason#TOO_FEW_OBSERVATIONS} for no case.
   *
   * @param threshold the lowest score called positive; may be infinite
   * @throws IllegalArgumentException if it is NaN
   */
  public static Outcome<Confusion> at(double threshold, ScoredCases cases) {
    if (Double.isNaN(threshold)) {
      throw new IllegalArgumentException("threshold is NaN");
    }
    Optional<Reason> problem = cases.problem(0);
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    if (cases.count() == 0) {
      return Outcome.absent(Reason.TOO_FEW_OBSERVATIONS);
    }
    int truePositives = 0;
    int falsePositives = 0;
    for (int i = 0; i < cases.count(); i++) {
      if (cases.score(i) >= threshold) {
        truePositives += cases.positive(i) ? 1 : 0;
        falsePositives += cases.positive(i) ? 0 : 1;
      }
    }
    return Outcome.of(
        new Confusion(
            threshold,
            truePositives,
            falsePositives,
            cases.negatives() - falsePositives,
            cases.positives() - truePositives));
  }

  /** Share of the class called positive; absent ({@link Reason#TOO_FEW_OF_A_CLASS}) without it. */
  public Outcome<Proportion> sensitivity(double level) {
    return share(truePositives, falseNegatives, level, Reason.TOO_FEW_OF_A_CLASS);
  }

  /** Share of the rest called negative; absent ({@link Reason#TOO_FEW_OF_A_CLASS}) without it. */
  public Outcome<Proportion> specificity(double level) {
    return share(trueNegatives, falsePositives, level, Reason.TOO_FEW_OF_A_CLASS);
  }

  /**
   * PPV, the share of those called positive that belong to the class, at the prevalence of these
   * cases; absent ({@link Reason#NONE_PREDICTED}) if none is called positive.
   */
  public Outcome<Proportion> positivePredictiveValue(double level) {
    return share(truePositives, falsePositives, level, Reason.NONE_PREDICTED);
  }

  /**
   * NPV, the share of those called negative that do not belong to the class, at the prevalence of
   * these cases; absent ({@link Reason#NONE_PREDICTED}) if none is called negative.
   */
  public Outcome<Proportion> negativePredictiveValue(double level) {
    return share(trueNegatives, falseNegatives, level, Reason.NONE_PREDICTED);
  }

  /** Share of all cases that are called right. */
  public Outcome<Proportion> accuracy(double level) {
    return share(
        truePositives + trueNegatives,
        falsePositives + falseNegatives,
        level,
        Reason.TOO_FEW_OBSERVATIONS);
  }

  private static Outcome<Proportion> share(int of, int rest, double level, Reason ifNone) {
    Outcome<Proportion> share = Proportion.exact(of, of + rest, level);
    return share.isPresent() ? share : Outcome.absent(ifNone);
  }
}
