package org.petra.model.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Evaluation.PublishedAuc;
import org.petra.contracts.model.SplitName;

/**
 * The areas under the curve and DeLong's p-values that Hou et al. (Cancer Imaging 2025) print in
 * Table 4, beside Figure 6 and in the text; read from {@code published-auc.csv} and {@code
 * published-delong.csv}.
 */
public final class PublishedFigures {

  /** The profile that follows the article; figures stand beside no other. */
  public static final String PROFILE = "her2-breast-pet-ct";

  private static final List<Area> AREAS = lines("published-auc.csv").map(Area::of).toList();
  private static final List<Test> TESTS = lines("published-delong.csv").map(Test::of).toList();

  private PublishedFigures() {}

  /** The article's areas for a label and classifier, in the order of the parts; else none. */
  static List<PublishedAuc> areas(String profile, String task, Classifier classifier) {
    return profile.equals(PROFILE)
        ? AREAS.stream()
            .filter(area -> area.task().equals(task) && area.classifier() == classifier)
            .map(Area::printed)
            .toList()
        : List.of();
  }

  /** The article's p-value of two classifiers on a part, either first; null where it has none. */
  static @Nullable Double pValue(String task, SplitName split, Classifier one, Classifier other) {
    return TESTS.stream()
        .filter(test -> test.task().equals(task) && test.split() == split)
        .filter(test -> Set.of(test.best(), test.other()).equals(Set.of(one, other)))
        .map(Test::pValue)
        .findFirst()
        .orElse(null);
  }

  /** The tests that the article prints for a label, its best against the others. */
  static List<Test> tests(String task) {
    return TESTS.stream().filter(test -> test.task().equals(task)).toList();
  }

  private record Area(String task, Classifier classifier, PublishedAuc printed) {

    static Area of(String[] cells) {
      return new Area(
          cells[0],
          Classifier.valueOf(cells[1]),
          new PublishedAuc(
              SplitName.valueOf(cells[2]),
              Double.parseDouble(cells[3]),
              Double.parseDouble(cells[4]),
              Double.parseDouble(cells[5])));
    }
  }

  /** DeLong's test of the article's best classifier for a label against another. */
  record Test(String task, SplitName split, Classifier best, Classifier other, double pValue) {

    private static Test of(String[] cells) {
      return new Test(
          cells[0],
          SplitName.valueOf(cells[1]),
          Classifier.valueOf(cells[2]),
          Classifier.valueOf(cells[3]),
          Double.parseDouble(cells[4]));
    }
  }

  private static Stream<String[]> lines(String name) {
    try (InputStream file =
            Objects.requireNonNull(PublishedFigures.class.getResourceAsStream(name));
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(line -> line.split(",", -1)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
