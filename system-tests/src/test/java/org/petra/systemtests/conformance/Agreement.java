package org.petra.systemtests.conformance;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.extraction.ExtractionSettings;
import org.petra.radiomics.extraction.FeatureExtractor;
import org.petra.radiomics.extraction.FeatureVector;
import org.petra.systemtests.conformance.ReferenceVectors.Vector;

/**
 * How far the engine's vector is from a reference vector.
 *
 * @param differences relative difference by feature name; 0 where the absolute one is below what
 *     rounding of sums of large numbers makes, infinite where one value is missing or NaN and the
 *     other is not
 * @param unexpected columns that the reference does not have
 */
record Agreement(Map<String, Double> differences, Set<String> unexpected) {

  /**
   * As {@code compare-features} has it: below this a difference of two sums of large numbers is
   * rounding.
   */
  private static final double ABSOLUTE = 1e-9;

  static Agreement of(Vector vector) throws IOException {
    SharedStudy study = SharedStudy.of(vector);
    FeatureVector computed =
        FeatureExtractor.of(ExtractionSettings.fromMap(vector.parameters()))
            .extract(study.image(), study.region());
    Map<String, Double> actual = new LinkedHashMap<>();
    computed.features().forEach(f -> actual.put(f.name(), f.value()));
    Map<String, Double> differences = new LinkedHashMap<>();
    vector
        .features()
        .forEach(
            (name, expected) -> differences.put(name, difference(expected, actual.remove(name))));
    return new Agreement(differences, actual.keySet());
  }

  private static double difference(double expected, @Nullable Double actual) {
    if (actual == null) {
      return Double.POSITIVE_INFINITY;
    }
    if (Double.isNaN(expected) || Double.isNaN(actual)) {
      return Double.isNaN(expected) && Double.isNaN(actual) ? 0 : Double.POSITIVE_INFINITY;
    }
    double absolute = Math.abs(actual - expected);
    return absolute <= ABSOLUTE ? 0 : absolute / Math.abs(expected);
  }
}
