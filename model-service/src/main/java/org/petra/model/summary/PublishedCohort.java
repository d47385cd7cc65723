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

  private static final Map<Key, List<String>> VALUES = read();

  private PublishedCohort() {}

  /** The article's values of over, low and zero, or null where it has none. */
  static @Nullable List<String> of(SplitName split, String characteristic) {
    return VALUES.get(new Key(split, characteristic));
  }

  private record Key(SplitName split, String characteristic) {}

  private static Map<Key, List<String>> read() {
    try (InputStream file =
            Objects.requireNonNull(
                PublishedCohort.class.getResourceAsStream("published-cohort.csv"));
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      Map<Key, List<String>> values = new HashMap<>();
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              cells ->
                  values.put(
                      new Key(SplitName.valueOf(cells[0]), cells[1]),
                      List.of(cells[2], cells[3], cells[4])));
      return Map.copyOf(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
