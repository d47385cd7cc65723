package org.petra.model.summary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.SplitName;

/**
 * What Tables 1 and 2 of Hou et al. (Cancer Imaging 2025) print, read from {@code
 * published-cohort.csv}; shares are of the class, where the article's are of the whole part.
 */
final class PublishedCohort {

  /** The clinical field whose classes the article's columns are. */
  static final String FIELD = "her2";

  private static final Map<Key, Printed> VALUES = read();

  private PublishedCohort() {}

  /** The article's values of over, low and zero, or null where it has none. */
  static @Nullable List<String> of(SplitName split, String characteristic) {
    Printed printed = VALUES.get(new Key(split, characteristic));
    return printed == null ? null : printed.values();
  }

  /** The article's p-value as it prints it, or null where it has none. */
  static @Nullable String pValue(SplitName split, String characteristic) {
    Printed printed = VALUES.get(new Key(split, characteristic));
    return printed == null ? null : printed.pValue();
  }

  private record Printed(List<String> values, String pValue) {}

  private record Key(SplitName split, String characteristic) {}

  private static Map<Key, Printed> read() {
    try (InputStream file =
            Objects.requireNonNull(
                PublishedCohort.class.getResourceAsStream("published-cohort.csv"));
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      Map<Key, Printed> values = new HashMap<>();
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              cells ->
                  values.put(
                      new Key(SplitName.valueOf(cells[0]), cells[1]),
                      new Printed(List.of(cells[2], cells[3], cells[4]), cells[5])));
      return Map.copyOf(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
