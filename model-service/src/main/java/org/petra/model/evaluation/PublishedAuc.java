package org.petra.model.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.SplitName;

/**
 * The areas under the curve that Hou et al. (Cancer Imaging 2025) print in Table 4 and, for the
 * external set, beside Figure 6; read from {@code published-auc.csv}.
 */
final class PublishedAuc {

  private static final Map<Key, Double> FIGURES = read();

  private PublishedAuc() {}

  /** The article's area, or null where it gives none. */
  static @Nullable Double of(String task, Classifier classifier, SplitName split) {
    return FIGURES.get(new Key(task, classifier, split));
  }

  private record Key(String task, Classifier classifier, SplitName split) {}

  private static Map<Key, Double> read() {
    try (InputStream file =
            Objects.requireNonNull(PublishedAuc.class.getResourceAsStream("published-auc.csv"));
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      Map<Key, Double> figures = new HashMap<>();
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              cells ->
                  figures.put(
                      new Key(cells[0], Classifier.valueOf(cells[1]), SplitName.valueOf(cells[2])),
                      Double.valueOf(cells[3])));
      return Map.copyOf(figures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
