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
 * @param predictions in the order asked for
 */
public record CombinedPrediction(
    String field,
    List<ModelReference> models,
    List<String> classes,
    boolean simulated,
    List<Row> predictions) {

  /**
   * One row.
   *
   * @param caseId the case, null for posted values
   * @param label the most probable class
   * @param probabilities of each class; they sum to 1
   * @param oneVsRest what each version said by itself
   * @param warnings of all versions
   */
  public record Row(
      @Nullable UUID caseId,
      String label,
      List<Double> probabilities,
      List<Double> oneVsRest,
      List<PredictionResponse.Warning> warnings) {}

  /**
   * Asks for combined predictions by case ids or by values; exactly one of the two.
   *
   * @param models one version for each class of one field, as {@code name} and a number or {@code
   *     @alias}
   * @param caseIds cases whose vectors are in the feature store
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
