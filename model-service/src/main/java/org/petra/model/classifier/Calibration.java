package org.petra.model.classifier;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.statistics.calibration.IsotonicCalibration;
import org.petra.statistics.calibration.PlattScaling;

/**
 * Makes a probability of a score. Plain values, so that it can be stored.
 *
 * @param method how
 * @param voteOdds how many votes of the rest one vote of the class is worth, for {@code NONE}; 1
 *     where votes count alike or the fit itself weighed the rows
 * @param platt for {@code PLATT}, else null
 * @param isotonic for {@code ISOTONIC}, else null
 */
public record Calibration(
    CalibrationMethod method,
    double voteOdds,
    @Nullable PlattScaling platt,
    @Nullable IsotonicCalibration isotonic) {

  /**
   * The score itself, votes weighed where the classifier counts votes and the settings ask for
   * balanced classes.
   *
   * @param positive the labels of the training rows, some of either class
   */
  public static Calibration none(ClassifierSettings settings, boolean[] positive) {
    ClassCounts counts = ClassCounts.of(positive);
    boolean votes =
        settings.classifier() == Classifier.KNN && settings.classWeights() == ClassWeights.BALANCED;
    double odds = votes ? (double) counts.rest() / counts.positives() : 1;
    return new Calibration(CalibrationMethod.NONE, odds, null, null);
  }

  /**
   * The calibration that fits scores of known class best.
   *
   * @param method another than {@code NONE}
   * @param scores of rows that the scoring fits did not see
   * @param positive whether each row belongs to the class
   */
  public static Calibration fit(CalibrationMethod method, double[] scores, boolean[] positive) {
    return switch (method) {
      case NONE -> throw new IllegalArgumentException("nothing to fit");
      case PLATT -> new Calibration(method, 1, PlattScaling.fit(scores, positive), null);
      case ISOTONIC -> new Calibration(method, 1, null, IsotonicCalibration.fit(scores, positive));
    };
  }

  /** The probability of the class, from 0 to 1. */
  public double probability(double score) {
    return switch (method) {
      case NONE -> voteOdds == 1 ? score : voteOdds * score / (voteOdds * score + 1 - score);
      case PLATT -> requireNonNull(platt).probability(score);
      case ISOTONIC -> requireNonNull(isotonic).probability(score);
    };
  }
}
