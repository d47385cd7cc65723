package org.petra.statistics.calibration;

import java.util.Optional;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * Logistic recalibration: how the log odds of the class depend on those that were predicted.
 *
 * <p>Predictions that hold have slope 1 and intercept 0. A slope below 1 says that they are too
 * extreme, as an overfitted model's are; above 1, too timid.
 *
 * @param intercept of {@code logit P(class) = intercept + slope * logit(predicted)}
 * @param slope of the same line
 * @param inTheLarge the intercept alone, with the slope held at 1: above 0 when the predictions are
 *     too low on the whole
 */
public record CalibrationLine(Coefficient intercept, Coefficient slope, Coefficient inTheLarge) {

  /*
   * Cox, "Two further applications of a model for binary regression" (Biometrika 45, 1958); the
   * names are those of Steyerberg et al., "Assessing the performance of prediction models"
   * (Epidemiology 21, 2010).
   */

  /**
   * The line of these predictions.
   *
   * <p>A probability of 0 or 1 has no logit. It is refused, not moved: a caller who wants it
   * counted (a forest's unanimous vote) moves it inward before and says so.
   *
   * <p>Absent: {@link Reason#TOO_FEW_OBSERVATIONS}, {@link Reason#NOT_FINITE}, {@link
   * Reason#NOT_A_PROBABILITY}, {@link Reason#PROBABILITY_AT_BOUNDARY}, {@link
   * Reason#TOO_FEW_OF_A_CLASS} without a case of either class, {@link Reason#NO_VARIATION} if all
   * probabilities are the same, {@link Reason#SEPARATED} if no prediction of one class lies beyond
   * one of the other.
   *
   * @param positive whether each case belongs to the class
   * @param probability the predicted probability that it does
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Outcome<CalibrationLine> of(boolean[] positive, double[] probability) {
    PredictedCases cases = new PredictedCases(positive, probability);
    Optional<Reason> problem = problem(cases);
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    double[] logits = new double[probability.length];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = Math.log(probability[i]) - Math.log1p(-probability[i]);
    }
    Outcome<LogisticLine> fitted = LogisticLine.fit(positive, logits);
    Outcome<Coefficient> shift = LogisticLine.shift(positive, logits);
    return fitted.flatMap(
        line -> shift.map(large -> new CalibrationLine(line.intercept(), line.slope(), large)));
  }

  private static Optional<Reason> problem(PredictedCases cases) {
    Optional<Reason> problem = cases.problem();
    if (problem.isPresent()) {
      return problem;
    }
    Moments moments = Moments.of(cases.probability());
    if (moments.minimum() <= 0 || moments.maximum() >= 1) {
      return Optional.of(Reason.PROBABILITY_AT_BOUNDARY);
    }
    if (cases.positives() == 0 || cases.positives() == cases.count()) {
      return Optional.of(Reason.TOO_FEW_OF_A_CLASS);
    }
    return moments.isConstant() ? Optional.of(Reason.NO_VARIATION) : Optional.empty();
  }
}
