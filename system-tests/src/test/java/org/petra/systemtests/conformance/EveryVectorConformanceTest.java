package org.petra.systemtests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.petra.systemtests.conformance.ReferenceVectors.Vector;

/** Every reference vector, and the table of {@code docs/conformance.md} that is made from them. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryVectorConformanceTest {

  /** The agreement that the project promises. */
  private static final double RELATIVE = 1e-6;

  private static final Path PAGE = Path.of("..", "docs", "conformance.md");

  private final Map<Vector, Agreement> agreements = new LinkedHashMap<>();

  @BeforeAll
  void extractEveryVector() throws IOException {
    List<Vector> vectors = ReferenceVectors.all();
    assumeFalse(
        vectors.isEmpty(), "the reference data ../shared are not here, so nothing is compared");
    for (Vector vector : vectors) {
      agreements.put(vector, Agreement.of(vector));
    }
  }

  @Test
  void everyFeatureOfEveryVectorAgrees() {
    agreements.forEach(
        (vector, agreement) ->
            agreement
                .differences()
                .forEach(
                    (name, difference) ->
                        assertThat(difference)
                            .as("%s of %s", name, vector)
                            .isLessThanOrEqualTo(RELATIVE)));
  }

  @Test
  void noVectorHasAColumnThatItsReferenceHasNot() {
    agreements.forEach(
        (vector, agreement) ->
            assertThat(agreement.unexpected())
                .filteredOn(column -> !leftOut(vector, column))
                .as(vector.name())
                .isEmpty());
  }

  /** These two references list LBP3D and hold none of its columns; {@code lbp-3d} has them. */
  private static boolean leftOut(Vector vector, String column) {
    return vector.name().endsWith("image-types-native-grid") && column.startsWith("lbp-3D");
  }

  /** With {@code -Dpetra.write-docs=true} the table is written anew. */
  @Test
  void thePagePromisesNoMoreThanIsSeen() throws IOException {
    ConformanceTable seen = ConformanceTable.of(agreements);
    String page = Files.readString(PAGE);
    if (Boolean.getBoolean("petra.write-docs")) {
      Files.writeString(PAGE, seen.into(page));
      return;
    }
    Map<String, Double> promised = ConformanceTable.bounds(page);
    assertThat(promised.keySet())
        .as("run this test with -Dpetra.write-docs=true to write the page anew")
        .isEqualTo(new TreeMap<>(seen.worst()).keySet());
    seen.worst()
        .forEach(
            (feature, worst) ->
                assertThat(worst.difference())
                    .as(feature)
                    .isLessThanOrEqualTo(promised.get(feature)));
  }
}
