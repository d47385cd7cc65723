package org.petra.cli.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.extraction.FeatureVector;
import org.petra.radiomics.feature.FeatureValue;

/**
 * The outcomes of a batch as a table: cells of the cases, how each went, and every feature that any
 * case has.
 */
final class BatchTable {

  private final List<String> textNames;
  private final List<String> features;
  private final List<List<String>> texts = new ArrayList<>();
  private final List<Map<String, Double>> values = new ArrayList<>();

  private BatchTable(List<String> textNames, List<String> features) {
    this.textNames = textNames;
    this.features = features;
  }

  static BatchTable of(List<BatchCase.Outcome> outcomes) {
    Set<String> textNames = new LinkedHashSet<>();
    Set<String> features = new LinkedHashSet<>();
    for (BatchCase.Outcome outcome : outcomes) {
      textNames.addAll(outcome.columns().keySet());
      if (outcome.vector() != null) {
        features.addAll(outcome.vector().names());
      }
    }
    textNames.add("extraction_status");
    textNames.add("extraction_detail");
    BatchTable table = new BatchTable(List.copyOf(textNames), List.copyOf(features));
    outcomes.forEach(table::add);
    return table;
  }

  /** One row of features alone. */
  static BatchTable of(FeatureVector vector) {
    BatchTable table = new BatchTable(List.of(), vector.names());
    table.add(new BatchCase.Outcome(Map.of(), vector, "OK", ""));
    return table;
  }

  private void add(BatchCase.Outcome outcome) {
    List<String> cells = new ArrayList<>(outcome.columns().values());
    cells.add(outcome.status());
    cells.add(outcome.detail());
    texts.add(cells);
    Map<String, Double> computed = new HashMap<>();
    FeatureVector vector = outcome.vector();
    if (vector != null) {
      for (FeatureValue feature : vector.features()) {
        computed.put(feature.name(), feature.value());
      }
    }
    values.add(computed);
  }

  int rows() {
    return texts.size();
  }

  /** The names of all columns, those of text before the features. */
  List<String> names() {
    List<String> names = new ArrayList<>(textNames);
    names.addAll(features);
    return names;
  }

  /** The names of the columns of text. */
  List<String> textNames() {
    return textNames;
  }

  /** The names of the features. */
  List<String> features() {
    return features;
  }

  /** The cells of text of a row. */
  List<String> texts(int row) {
    return texts.get(row);
  }

  /** A feature of a row: NaN when it is not defined, null when it was not computed. */
  @Nullable Double value(int row, int feature) {
    return values.get(row).get(features.get(feature));
  }
}
