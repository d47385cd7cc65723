package org.petra.model.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.petra.model.pipeline.RepeatedReadings;
import org.petra.model.pipeline.RowOrigin;
import org.petra.model.pipeline.TrainingRows;
import org.petra.statistics.FeatureTable;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cohort beside the project, 150 rows of 40 columns, and what scikit-learn makes of it. */
final class ReferenceCohort {

  /** From a module's folder, where tests run. */
  private static final Path FOLDER = Path.of("..", "..", "shared", "statistics");

  private ReferenceCohort() {}

  /** The 40 columns and whether each row is of over-expression. */
  record Columns(FeatureTable table, boolean[] over) {}

  /** Over-expression against the rest, without the ER column; skips the test where it is absent. */
  static TrainingRows overAgainstRest() {
    Columns columns = columns();
    return rows(columns.table(), columns.over());
  }

  /** The table without the ER column; skips the test where it is absent. */
  static Columns columns() {
    List<String[]> lines = text("cohort.csv").lines().map(line -> line.split(",")).toList();
    List<String> header = List.of(lines.getFirst());
    List<String[]> rows = lines.subList(1, lines.size());
    int end = header.indexOf("er_positive");
    double[][] values =
        rows.stream()
            .map(row -> Arrays.stream(row, 1, end).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    boolean[] over = new boolean[rows.size()];
    for (int row = 0; row < over.length; row++) {
      over[row] = rows.get(row)[0].equals("over");
    }
    return new Columns(FeatureTable.ofRows(header.subList(1, end), values), over);
  }

  /** Rows of one patient each, without clinical columns and repeated readings. */
  static TrainingRows rows(FeatureTable table, boolean[] positive) {
    return new TrainingRows(
        IntStream.range(0, positive.length)
            .mapToObj(row -> new RowOrigin(new UUID(0, row), "patient " + row, null))
            .toList(),
        table,
        FeatureTable.ofRows(List.of(), new double[positive.length][0]),
        positive,
        RepeatedReadings.none());
  }

  /** The AUCs that scikit-learn reached; skips the test where they are absent. */
  static JsonNode scikitLearn() {
    return JsonMapper.builder()
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .build()
        .readTree(text("expected.json"))
        .required("scikit_learn_10_fold_auc");
  }

  private static String text(String name) {
    Assumptions.assumeTrue(
        Files.isDirectory(FOLDER), "reference values are not at ../shared/statistics");
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
