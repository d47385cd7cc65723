package org.petra.model.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Folds kept in memory. */
final class KeptFolds implements FoldStore {

  final Map<String, FoldOutcome> outcomes = new LinkedHashMap<>();

  @Override
  public Optional<FoldOutcome> find(String key) {
    return Optional.ofNullable(outcomes.get(key));
  }

  @Override
  public void keep(String key, FoldOutcome outcome) {
    if (outcomes.put(key, outcome) != null) {
      throw new IllegalStateException("kept twice: " + key);
    }
  }
}
