package org.petra.model.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.petra.contracts.model.Classifier;
import org.petra.statistics.FeatureTable;

/** Rows with columns that tell the class, and columns of noise. */
public final class PlantedRows {

  private PlantedRows() {}

  /** The study's steps with few columns. */
  public static PipelineSettingsBuilder settings(Classifier classifier) {
    return new PipelineSettingsBuilder(classifier);
  }

  /** Every third row is of the class; of {@code columns} the first three tell it by a shift. */
  public static TrainingRows of(int rows, int columns, double shift) {
    boolean[] positive = new boolean[rows];
    IntStream.range(0, rows).forEach(row -> positive[row] = row % 3 == 0);
    return of(table(positive, columns, shift, 5), positive);
  }

  /** One patient a row, no institution, no covariate, no readings. */
  public static TrainingRows of(FeatureTable table, boolean[] positive) {
    return of(origins(positive.length), table, positive);
  }

  /** No covariate, no readings. */
  public static TrainingRows of(List<RowOrigin> origins, FeatureTable table, boolean[] positive) {
    return new TrainingRows(origins, table, noColumns(), positive, RepeatedReadings.none());
  }

  public static FeatureTable noColumns() {
    return FeatureTable.ofColumns(List.of(), new double[0][]);
  }

  public static FeatureTable table(boolean[] positive, int columns, double shift, long seed) {
    Random random = new Random(seed);
    double[][] values = new double[positive.length][columns];
    for (int row = 0; row < values.length; row++) {
      boolean label = positive[row];
      Arrays.setAll(
          values[row], column -> 10 + random.nextGaussian() + (label && column < 3 ? shift : 0));
    }
    return FeatureTable.ofRows(names(columns), values);
  }

  public static List<String> names(int columns) {
    return IntStream.range(0, columns).mapToObj(column -> "ct_" + column).toList();
  }

  public static List<RowOrigin> origins(int rows) {
    List<RowOrigin> origins = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      origins.add(new RowOrigin(new UUID(1, row), "patient " + row, null));
    }
    return origins;
  }
}
