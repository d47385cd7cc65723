package org.petra.contracts.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Predictions and what made them.
 *
 * @param name of the model
 * @param version of the model
 * @param task name of the label
 * @param classifier which classifier
 * @param simulated whether the model was trained on simulated cases
 * @param features inputs in order
 * @param threshold probability from which the label is positive
 * @param contributionMethod how contributions were computed, and on which scale
 * @param predictions one for each case or row, in the order asked for
 */
public record PredictionResponse(
    String name,
    int version,
    String task,
    Classifier classifier,
    boolean simulated,
    List<String> features,
    double threshold,
    String contributionMethod,
    List<Prediction> predictions) {

  /**
   * One prediction.
   *
   * @param caseId the case, null for posted values
   * @param vector the feature vector that was taken, null for posted values
   * @param probability of the class
   * @param positive whether the probability reaches the threshold
   * @param base contribution of no feature: what the model says of a typical training row
   * @param contributions one a feature, in the order of {@code features}; with {@code base} they
   *     sum to the prediction on the scale that {@code contributionMethod} names
   * @param warnings what speaks against trusting this prediction; usually empty
   */
  public record Prediction(
      @Nullable UUID caseId,
      @Nullable Vector vector,
      double probability,
      boolean positive,
      double base,
      List<Double> contributions,
      List<Warning> warnings) {}

  /** Identity of a feature vector: one case's, of one revision, by one profile and engine. */
  public record Vector(
      UUID caseId, int revision, String profileDigest, String engineVersion, Instant extractedAt) {}

  /**
   * A warning.
   *
   * @param code {@code OUTSIDE_TRAINING_DATA}, {@code OUTSIDE_TRAINING_RANGE}, {@code
   *     OTHER_PROFILE}, {@code OTHER_ENGINE}
   * @param detail in words
   */
  public record Warning(String code, String detail) {}
}
