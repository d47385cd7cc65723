package org.petra.model.inference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.PredictionResponse.Vector;

/**
 * One case's newest vector.
 *
 * @param identity which vector
 * @param indexes place of each column in {@code values}
 * @param values null or NaN where one could not be computed
 */
record CurrentVector(Vector identity, Map<String, Integer> indexes, List<@Nullable Double> values) {

  /** The value of a column, NaN where there is none. */
  double value(String column) {
    Integer index = indexes.get(column);
    Double value = index == null ? null : values.get(index);
    return value == null ? Double.NaN : value;
  }
}
