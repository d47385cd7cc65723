package org.petra.systemtests.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.petra.radiomics.extraction.ExtractionSettings;
import org.petra.radiomics.extraction.FeatureExtractor;
import org.petra.systemtests.conformance.ReferenceVectors.Vector;

/** What PyRadiomics says of the images and regions of the reference vectors, from DICOM on. */
@TestInstance(Lifecycle.PER_CLASS)
class DiagnosticsConformanceTest {

  /** Sums of a million intensities and positions of a metre, rounded in another order. */
  private static final double RELATIVE = 1e-12;

  /** A mean of intensities up to thousands may be near zero, and so may a position. */
  private static final double ABSOLUTE = 1e-9;

  private final Map<Vector, Map<String, Object>> diagnostics = new LinkedHashMap<>();

  @BeforeAll
  void extractEveryVectorThatHasThem() throws IOException {
    List<Vector> vectors =
        ReferenceVectors.all().stream().filter(v -> !v.diagnostics().isEmpty()).toList();
    assumeFalse(
        vectors.isEmpty(), "the reference data ../shared are not here, so nothing is compared");
    for (Vector vector : vectors) {
      diagnostics.put(vector, diagnostics(vector));
    }
  }

  @Test
  void everyDiagnosticIsThereAndAgrees() {
    diagnostics.forEach(
        (vector, ours) ->
            vector
                .diagnostics()
                .forEach(
                    (name, expected) -> {
                      assertThat(ours).as("%s", vector).containsKey(name);
                      assertAgrees(vector + " " + name, expected, ours.get(name));
                    }));
  }

  @Test
  void imageAndRegionHaveNoOtherDiagnosticsAndPyRadiomicsOrder() {
    diagnostics.forEach(
        (vector, ours) ->
            assertThat(ours.keySet())
                .as("%s", vector)
                .filteredOn(n -> !n.contains("_Versions_") && !n.contains("_Configuration_"))
                .containsExactlyElementsOf(vector.diagnostics().keySet()));
  }

  /** They do not depend on what is described, so shape alone is. */
  private static Map<String, Object> diagnostics(Vector vector) throws IOException {
    SharedStudy study = SharedStudy.of(vector);
    Map<String, Object> parameters =
        Map.of(
            "setting", vector.parameters().getOrDefault("setting", Map.of()),
            "featureClass", Map.of("shape", List.of("MeshVolume")));
    return FeatureExtractor.of(ExtractionSettings.fromMap(parameters))
        .extract(study.image(), study.region())
        .diagnostics();
  }

  private static void assertAgrees(String what, Object expected, Object actual) {
    switch (expected) {
      case Number number ->
          assertThat(((Number) actual).doubleValue())
              .as(what)
              .isCloseTo(
                  number.doubleValue(),
                  Offset.offset(Math.max(ABSOLUTE, RELATIVE * Math.abs(number.doubleValue()))));
      case List<?> list -> {
        assertThat((List<?>) actual).as(what).hasSameSizeAs(list);
        for (int i = 0; i < list.size(); i++) {
          assertAgrees(what, list.get(i), ((List<?>) actual).get(i));
        }
      }
      default -> assertThat(actual).as(what).isEqualTo(expected);
    }
  }
}
