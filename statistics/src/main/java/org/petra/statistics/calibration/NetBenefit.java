package org.petra.statistics.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * What acting on predictions is worth at one threshold: one point of a decision curve.
 *
 * <p>The unit is true positives a case: 0.1 is worth as much as finding 10 of 100 cases without a
 * single false alarm. Acting on no case is worth 0.
 *
 * @param threshold the probability from which a case is acted on; it says how many false positives
 *     a true positive is worth, {@code (1 - threshold) / threshold}
 * @param model {@code TP / n - FP / n * threshold / (1 - threshold)}, up to the prevalence
 * @param treatAll the same if every case is acted on
 */
public record NetBenefit(double threshold, double model, double treatAll) {

  /*
   * Vickers and Elkin, "Decision curve analysis: a novel method for evaluating prediction models"
   * (Medical Decision Making 26, 2006).
   */

  /**
   * The decision curve at these thresholds, in their order.
   *
   * <p>Absent: {@link Reason#TOO_FEW_OBSERVATIONS} for no case, {@link Reason#NOT_FINITE}, {@link
   * Reason#NOT_A_PROBABILITY}. One class alone has a curve.
   *
   * @param positive whether each case belongs to the class
   * @param probability the predicted probability that it does
   * @param thresholds each above 0 and below 1
   * @throws IllegalArgumentException if the lengths differ or for another threshold
   */
  public static Outcome<List<NetBenefit>> curve(
      boolean[] positive, double[] probability, double... thresholds) {
    PredictedCases cases = new PredictedCases(positive, probability);
    for (double threshold : thresholds) {
      if (!(threshold > 0 && threshold < 1)) {
        throw new IllegalArgumentException("threshold " + threshold + " is not between 0 and 1");
      }
    }
    Optional<Reason> problem = cases.problem();
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    List<NetBenefit> curve = new ArrayList<>();
    for (double threshold : thresholds) {
      curve.add(at(threshold, cases));
    }
    return Outcome.of(List.copyOf(curve));
  }

  private static NetBenefit at(double threshold, PredictedCases cases) {
    int truePositives = 0;
    int falsePositives = 0;
    for (int i = 0; i < cases.count(); i++) {
      if (cases.probability()[i] >= threshold) {
        truePositives += cases.positive()[i] ? 1 : 0;
        falsePositives += cases.positive()[i] ? 0 : 1;
      }
    }
    double odds = threshold / (1 - threshold);
    double count = cases.count();
    return new NetBenefit(
        threshold,
        (truePositives - falsePositives * odds) / count,
        (cases.positives() - (count - cases.positives()) * odds) / count);
  }
}
