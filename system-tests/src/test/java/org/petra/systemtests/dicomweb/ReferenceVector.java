package org.petra.systemtests.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.extraction.FeatureMatrix;
import org.petra.systemtests.stack.PetraUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The features that PyRadiomics 8ed5793 computes for the bundled study. */
final class ReferenceVector {

  /** The agreement that the project promises. */
  private static final double RELATIVE = 1e-6;

  /** Below this a difference of two sums of large numbers is rounding. */
  private static final double ABSOLUTE = 1e-9;

  private static final int FEATURES = 2 * 944;
  private static final Path EXPECTED = PetraUnderTest.HOME.resolve("examples/STS_002/expected");

  private ReferenceVector() {}

  /** Asserts that the matrix has these features and no others, each with its reference value. */
  static void assertSame(FeatureMatrix matrix, FeatureMatrix.Row row) throws IOException {
    Map<String, Double> expected = new LinkedHashMap<>();
    expected.putAll(read("STS_002_ct_gtv_int16.json", "ct_"));
    expected.putAll(read("STS_002_pet_suv40.json", "pet_"));
    assertThat(expected).hasSize(FEATURES);
    assertThat(matrix.names()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    List<@Nullable Double> values = row.values();
    for (int i = 0; i < matrix.names().size(); i++) {
      String name = matrix.names().get(i);
      double reference = expected.get(name);
      assertThat(values.get(i)).as(name).isNotNull();
      assertThat(Math.abs(values.get(i) - reference))
          .as("%s: %s against %s", name, values.get(i), reference)
          .isLessThanOrEqualTo(Math.max(ABSOLUTE, RELATIVE * Math.abs(reference)));
    }
  }

  private static Map<String, Double> read(String file, String prefix) throws IOException {
    JsonNode features =
        new JsonMapper().readTree(Files.readString(EXPECTED.resolve(file))).get("features");
    Map<String, Double> values = new LinkedHashMap<>();
    for (String name : features.propertyNames()) {
      // The reference was made with sigma 1.0, the profile says 1.
      values.put(
          prefix + name.replace("log-sigma-1-0-mm", "log-sigma-1-mm"),
          features.get(name).asDouble());
    }
    return values;
  }
}
