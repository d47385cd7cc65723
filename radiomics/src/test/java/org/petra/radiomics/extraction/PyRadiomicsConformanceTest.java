package org.petra.radiomics.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petra.radiomics.feature.FeatureStatus;
import org.petra.radiomics.feature.FeatureValue;
import org.petra.radiomics.preprocessing.MaskedImage;
import org.petra.radiomics.preprocessing.Preprocessing;
import tools.jackson.databind.JsonNode;

/** Whole extractions against PyRadiomics, on small images that cover each way of preprocessing. */
class PyRadiomicsConformanceTest {

  /** Sums in another order differ in the last bits, and ill-conditioned features magnify that. */
  private static final double RELATIVE = 1e-9;

  /** What is zero in exact arithmetic is rounding noise in both engines. */
  private static final double ABSOLUTE = 1e-9;

  static Stream<ReferenceExtraction> cases() throws IOException {
    return ReferenceExtraction.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFeatureAgrees(ReferenceExtraction reference) {
    FeatureVector vector = extract(reference);
    Map<String, Double> expected = reference.features();
    SoftAssertions softly = new SoftAssertions();
    for (FeatureValue feature : vector.features()) {
      Double value = expected.get(feature.name());
      if (value == null) {
        softly
            .assertThat(feature.status())
            .as(feature.name())
            .isEqualTo(FeatureStatus.IMAGE_TOO_SMALL_FOR_FILTER);
      } else if (Double.isNaN(value)) {
        softly.assertThat(feature.value()).as(feature.name()).isNaN();
      } else {
        double tolerance = Math.max(ABSOLUTE, RELATIVE * Math.abs(value));
        softly.assertThat(feature.value()).as(feature.name()).isCloseTo(value, within(tolerance));
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void columnsComeInPyRadiomicsOrder(ReferenceExtraction reference) {
    List<String> columns = new ArrayList<>(extract(reference).names());
    columns.retainAll(reference.features().keySet());
    assertThat(columns).containsExactlyElementsOf(reference.features().keySet());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void preparedImageAndRegionAgree(ReferenceExtraction reference) {
    MaskedImage prepared =
        Preprocessing.prepare(
            reference.image(),
            reference.mask(),
            ExtractionSettings.fromMap(reference.parameters()).preprocessing());
    JsonNode expected = reference.document().get("prepared");
    double sum = 0;
    double sumOfSquares = 0;
    for (double intensity : prepared.image().toArray()) {
      sum += intensity;
      sumOfSquares += intensity * intensity;
    }
    for (int axis = 0; axis < 3; axis++) {
      assertThat(prepared.image().size().get(axis))
          .isEqualTo(expected.get("size").get(axis).asInt());
      assertThat(prepared.image().geometry().originMm().get(axis))
          .isCloseTo(expected.get("origin").get(axis).asDouble(), within(ABSOLUTE));
    }
    assertThat(prepared.mask().voxelCount()).isEqualTo(expected.get("maskVoxels").asInt());
    double scale = expected.get("sumOfSquares").asDouble();
    assertThat(sum).isCloseTo(expected.get("sum").asDouble(), within(RELATIVE * scale));
    assertThat(sumOfSquares).isCloseTo(scale, within(RELATIVE * scale));
  }

  private static FeatureVector extract(ReferenceExtraction reference) {
    return FeatureExtractor.of(ExtractionSettings.fromMap(reference.parameters()))
        .extract(reference.image(), reference.mask());
  }
}
