package org.petra.contracts.model;

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
 * @param predictions in the order asked for
 */
public record PredictionResponse(
    String name,
    int version,
    String task,
    Classifier classifier,
    boolean simulated,
    List<String> features,
    double threshold,
    List<Prediction> predictions) {

  /**
   * One prediction.
   *
   * @param caseId the case, null for posted values
   * @param probability of the class
   * @param positive whether the probability reaches the threshold
   */
  public record Prediction(@Nullable UUID caseId, double probability, boolean positive) {}
}
