package org.petra.model.inference;

import java.util.Map;
import org.petra.contracts.model.PredictionResponse.Vector;

/** One case's newest vector. Immutable. */
final class CurrentVector {

  private final Vector identity;
  private final Map<String, Integer> indexes;
  private final double[] values;

  /**
   * A vector.
   *
   * @param identity which vector
   * @param indexes place of each column in {@code values}
   * @param values NaN where one could not be computed; the caller gives them away
   */
  CurrentVector(Vector identity, Map<String, Integer> indexes, double[] values) {
    this.identity = identity;
    this.indexes = indexes;
    this.values = values;
  }

  Vector identity() {
    return identity;
  }

  /** The value of a column, NaN where there is none. */
  double value(String column) {
    Integer index = indexes.get(column);
    return index == null ? Double.NaN : values[index];
  }
}
