package org.petra.contracts.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer from the one-against-rest versions of all classes. {@code POST /api/v1/predictions}.
 *
 * @param field the clinical field whose classes they are
 * @param models the versions, one for each class
 * @param classes in the order of {@code models}
 * @param simulated whether any was trained on simulated cases
 * @param predictions one for each case or row, in the order asked for
 */
public record CombinedPrediction(
    String field,
    List<Version> models,
    List<String> classes,
    boolean simulated,
    List<Row> predictions) {

  /**
   * A version that answers for one class; what {@link PredictionResponse} says of a version, with
   * the same names.
   *
   * @param name of the model
   * @param version of the model
   * @param task name of the label
   * @param classifier which classifier
   * @param features inputs in order
   * @param threshold probability from which this version's own label is positive
   * @param contributionMethod how contributions were computed, and on which scale
   */
  public record Version(
      String name,
      int version,
      String task,
      Classifier classifier,
      List<String> features,
      double threshold,
      String contributionMethod) {}

  /**
   * One row.
   *
   * @param caseId the case, null for posted values
   * @param label the most probable class
   * @param probabilities of each class; they sum to 1
   * @param oneVsRest what each version answers alone, with its contributions, the vector it took
   *     and its warnings, in the order of {@code models}
   * @param warnings of all versions, each once
   */
  public record Row(
      @Nullable UUID caseId,
      String label,
      List<Double> probabilities,
      List<PredictionResponse.Prediction> oneVsRest,
      List<PredictionResponse.Warning> warnings) {}

  /**
   * Asks for combined predictions by case ids or by values; exactly one of the two.
   *
   * @param models one version for each class of one field, as {@code name} and a number or {@code
   *     @alias}
   * @param caseIds cases whose vectors are in the feature store; one that is named twice is
   *     answered twice
   * @param rows numbers by feature name (and {@code institution}), each of which one of the
   *     versions needs; what one needs must be there
   */
  public record Request(
      List<Model> models,
      @Nullable List<UUID> caseIds,
      @Nullable List<Map<String, @Nullable Object>> rows) {}

  /** A version by name and number or {@code @alias}. */
  public record Model(String name, String version) {}
}
