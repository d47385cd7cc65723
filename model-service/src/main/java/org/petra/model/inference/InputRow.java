package org.petra.model.inference;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The inputs of one prediction.
 *
 * @param caseId the case, null for posted values
 * @param values in the order of the model's features, all finite
 */
record InputRow(@Nullable UUID caseId, List<Double> values) {

  /** Copies the list. */
  InputRow {
    values = List.copyOf(values);
  }

  double[] toArray() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
