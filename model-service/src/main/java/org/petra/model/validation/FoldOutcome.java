package org.petra.model.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one fold gave; stored as JSON, so that a training that is run again need not repeat it.
 *
 * @param name of the fold: {@code 1/3} for fold 3 of repeat 1, or the institution left out
 * @param rows of the dataset that were predicted
 * @param scores what the AUC ranks, one a row
 * @param probabilities what would be served, one a row
 * @param settings what tuning chose
 * @param features what was selected
 */
public record FoldOutcome(
    String name,
    List<Integer> rows,
    List<Double> scores,
    List<Double> probabilities,
    Map<String, String> settings,
    List<String> features) {

  /** Copies lists and map. */
  public FoldOutcome {
    rows = List.copyOf(rows);
    scores = List.copyOf(scores);
    probabilities = List.copyOf(probabilities);
    // In the order given: a report of it is the same byte for byte.
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    features = List.copyOf(features);
  }
}
