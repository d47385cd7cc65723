package org.petra.model.pipeline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.folds.Folds;

/** The rows that a fit sees, and nothing of any other. Immutable. */
public final class TrainingRows {

  private final List<RowOrigin> origins;
  private final FeatureTable radiomic;
  private final FeatureTable clinical;
  private final boolean[] positive;
  private final RepeatedReadings readings;

  /**
   * Rows.
   *
   * @param origins whose each row is
   * @param radiomic candidate columns; NaN where a value could not be computed
   * @param clinical columns that are added unselected, maybe none; NaN where unknown
   * @param positive whether each row belongs to the class
   * @param readings repeated readings of some rows
   */
  public TrainingRows(
      List<RowOrigin> origins,
      FeatureTable radiomic,
      FeatureTable clinical,
      boolean[] positive,
      RepeatedReadings readings) {
    if (origins.size() != radiomic.rowCount() || origins.size() != positive.length) {
      throw new IllegalArgumentException(
          "%d origins, %d rows, %d labels"
              .formatted(origins.size(), radiomic.rowCount(), positive.length));
    }
    this.origins = List.copyOf(origins);
    this.radiomic = radiomic;
    this.clinical = clinical;
    this.positive = positive.clone();
    this.readings = readings;
  }

  /** These rows alone, in the order of {@code rows}, with their readings. */
  public TrainingRows rows(int... rows) {
    return new TrainingRows(
        IntStream.of(rows).mapToObj(origins::get).toList(),
        radiomic.rows(rows),
        clinical.rows(rows),
        positive(rows),
        readings.rows(rows));
  }

  /** The same rows with other labels, as when labels are shuffled. */
  public TrainingRows labelled(boolean[] labels) {
    return new TrainingRows(origins, radiomic, clinical, labels, readings);
  }

  /** Number of rows. */
  public int count() {
    return positive.length;
  }

  /** Whether each row belongs to the class; a copy. */
  public boolean[] labels() {
    return positive.clone();
  }

  /** Whether each of these rows belongs to the class. */
  public boolean[] positive(int... rows) {
    boolean[] chosen = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = positive[rows[i]];
    }
    return chosen;
  }

  /** Whose each row is. */
  public List<RowOrigin> origins() {
    return origins;
  }

  /** The patient of each row. */
  public List<String> patients() {
    return origins.stream().map(RowOrigin::patient).toList();
  }

  /** The institution of each row; null where it is unknown. */
  public List<@Nullable String> institutions() {
    return Arrays.asList(origins.stream().map(RowOrigin::institution).toArray(String[]::new));
  }

  /**
   * Stratified folds that never split a patient: as many as asked for, or as few as the labels
   * allow; empty where they allow not even two.
   */
  public Optional<Folds> folds(int most, long seed) {
    int[] stratum = new int[positive.length];
    Arrays.setAll(stratum, row -> positive[row] ? 1 : 0);
    Optional<Folds> folds = Optional.empty();
    for (int count = most; count >= 2 && folds.isEmpty(); count--) {
      folds = Folds.stratified(stratum, patients(), count, seed).value();
    }
    return folds;
  }

  FeatureTable radiomic() {
    return radiomic;
  }

  FeatureTable clinical() {
    return clinical;
  }

  RepeatedReadings readings() {
    return readings;
  }

  /** The inputs of a model: selected columns, then clinical ones. */
  FeatureTable inputs(List<String> selected) {
    FeatureTable inputs = radiomic.select(selected);
    for (String name : clinical.names()) {
      inputs = inputs.with(name, clinical.column(name));
    }
    return inputs;
  }
}
