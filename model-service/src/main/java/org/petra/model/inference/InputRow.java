package org.petra.model.inference;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.PredictionResponse.Vector;
import org.petra.contracts.model.PredictionResponse.Warning;

/**
 * The inputs of one prediction.
 *
 * @param where what to call it in a message: a case, or a place among the posted rows
 * @param caseId the case, null for posted values
 * @param vector what the radiomic values were taken from, null for posted values
 * @param institution where the case is from, null if unknown
 * @param values in the order of the model's features; NaN where one is missing and the model fills
 *     it, else finite
 * @param warnings of where the values come from
 */
record InputRow(
    String where,
    @Nullable UUID caseId,
    @Nullable Vector vector,
    @Nullable String institution,
    List<Double> values,
    List<Warning> warnings) {

  /** Copies the lists. */
  InputRow {
    values = List.copyOf(values);
    warnings = List.copyOf(warnings);
  }

  double[] toArray() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
