package org.petra.statistics.calibration;

import java.util.Optional;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * The Brier score: the mean squared difference of predicted probability and what happened (Brier,
 * Monthly Weather Review 78, 1950).
 */
public final class BrierScore {

  private BrierScore() {}

  /**
   * The score, from 0 (certain and right) to 1; 0.25 for a probability of one half throughout.
   *
   * <p>Absent: {@link Reason#TOO_FEW_OBSERVATIONS} for no case, {@link Reason#NOT_FINITE}, {@link
   * Reason#NOT_A_PROBABILITY} for a value outside 0 to 1.
   *
   * @param positive whether each case belongs to the class
   * @param probability the predicted probability that it does
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Outcome<Double> of(boolean[] positive, double[] probability) {
    Optional<Reason> problem = new PredictedCases(positive, probability).problem();
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    double sum = 0;
    for (int i = 0; i < positive.length; i++) {
      double error = probability[i] - (positive[i] ? 1 : 0);
      sum += error * error;
    }
    return Outcome.of(sum / positive.length);
  }
}
