package org.petra.statistics.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference values beside the project, computed by SciPy, statsmodels and others. */
final class SharedReference {

  /** Double precision summed in another order; relative, so that small p values count too. */
  private static final double TOLERANCE = 1e-8;

  /** From a module's folder, where tests run. */
  private static final Path FOLDER = Path.of("..", "..", "shared", "statistics");

  private SharedReference() {}

  /** What is expected, by kind; skips the test where it is absent. */
  static JsonNode expected() {
    return JsonMapper.builder()
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .build()
        .readTree(text("expected.json"));
  }

  /** A table of the reference; skips the test where it is absent. */
  static Csv csv(String name) {
    List<String[]> lines = text(name).lines().map(line -> line.split(",")).toList();
    return new Csv(List.of(lines.getFirst()), lines.subList(1, lines.size()));
  }

  /** Asserts agreement at 1e-8 of the expected value. */
  static void assertAgrees(String what, double actual, JsonNode expected) {
    double value = expected.doubleValue();
    assertThat(actual).as(what).isCloseTo(value, within(TOLERANCE * Math.abs(value)));
  }

  static Set<String> names(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
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

  /** A table of text by column name. */
  record Csv(List<String> header, List<String[]> rows) {

    String[] text(String column) {
      int index = header.indexOf(column);
      return rows.stream().map(row -> row[index]).toArray(String[]::new);
    }

    double[] numbers(String column) {
      return Arrays.stream(text(column)).mapToDouble(Double::parseDouble).toArray();
    }

    boolean[] equal(String column, String value) {
      String[] text = text(column);
      boolean[] equal = new boolean[text.length];
      for (int i = 0; i < text.length; i++) {
        equal[i] = text[i].equals(value);
      }
      return equal;
    }

    /** The numbers of a column in the rows where another column has a value. */
    double[] numbersWhere(String column, String other, String value) {
      boolean[] chosen = equal(other, value);
      double[] numbers = numbers(column);
      return IntStream.range(0, numbers.length)
          .filter(i -> chosen[i])
          .mapToDouble(i -> numbers[i])
          .toArray();
    }
  }
}
