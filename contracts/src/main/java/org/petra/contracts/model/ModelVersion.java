package org.petra.contracts.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An immutable version of a model. {@code GET /api/v1/models/{name}/versions/{version or @alias}}.
 *
 * @param name of the model
 * @param version 1, 2, 3 ...
 * @param task name of the label, such as {@code HER2_OVER}
 * @param label what it tells apart
 * @param classifier which classifier
 * @param datasetId what it was trained on
 * @param simulated whether the dataset holds simulated cases
 * @param features inputs in order: radiomic columns, then clinical ones
 * @param selection how the features were chosen, step by step
 * @param threshold probability from which the label is positive; {@code settings} says under {@code
 *     threshold} on which rows it is Youden's
 * @param settings of the classifier
 * @param provenance versions, seeds and digests that repeat the fit
 * @param aliases names that point here now
 * @param createdAt when it was made
 */
public record ModelVersion(
    String name,
    int version,
    String task,
    Label label,
    Classifier classifier,
    UUID datasetId,
    boolean simulated,
    List<String> features,
    List<SelectionStep> selection,
    double threshold,
    Map<String, String> settings,
    Map<String, String> provenance,
    List<String> aliases,
    Instant createdAt) {

  /**
   * One step of selection on the training rows.
   *
   * @param step such as {@code t-test} or {@code mRMR}
   * @param description rule and level in words
   * @param before columns that entered
   * @param after columns that were left
   * @param kept names that were left, best first; empty where there are more than 50
   */
  public record SelectionStep(
      String step, String description, int before, int after, List<SelectedFeature> kept) {}

  /** A kept feature with the two-sided p-value of its test on the training rows. */
  public record SelectedFeature(String name, double pValue) {}
}
