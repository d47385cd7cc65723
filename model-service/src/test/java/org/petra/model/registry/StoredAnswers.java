package org.petra.model.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.petra.model.classifier.FittedModel;
import org.petra.statistics.domain.TrainingDomain;

/**
 * Rows with what a stored version must make of them.
 *
 * @param rows raw inputs; NaN where the version fills a missing value
 * @param institutions where each row is from; null where no step asks for it
 * @param distances of each row to the training rows (Mahalanobis); null in the first format, whose
 *     answers were written without
 */
record StoredAnswers(
    double[][] rows,
    String @Nullable [] institutions,
    double[] scores,
    double[] probabilities,
    double @Nullable [] distances) {

  /*
   * Everything but the exponential function is exact by Java's definition (+, -, *, /, square root),
   * in the order that the code says. Math.exp may differ by one unit in the last place between
   * processors and virtual machines, each of which has its own; LR, the kernel of the SVM and
   * Platt's scaling call it (Tribuo's code where it is not ours, so that StrictMath is no way out).
   * So a machine that has the exponential function which the fixtures were written with must answer
   * bit for bit, and only another one is allowed the last bits.
   */

  /** Of {@link #exponential()} on HotSpot for x86-64, where all fixtures were written. */
  private static final long WRITTEN_WITH = 1_545_739_136L;

  private static final double LAST_BITS = hasTheirExponential() ? 0 : 1e-12;

  /** What a version makes of these rows now. */
  static StoredAnswers of(FittedModel model, double[][] rows, String @Nullable [] institutions) {
    double[] scores = new double[rows.length];
    double[] probabilities = new double[rows.length];
    double[] distances = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      String institution = institutions == null ? null : institutions[row];
      scores[row] = model.score(rows[row], institution);
      probabilities[row] = model.probability(rows[row], institution);
      distances[row] =
          model
              .assessed(rows[row], institution)
              .map(TrainingDomain.Assessment::mahalanobis)
              .orElse(Double.NaN);
    }
    return new StoredAnswers(rows, institutions, scores, probabilities, distances);
  }

  /** Fails where the version answers otherwise than it did when it was stored. */
  void requireOf(FittedModel model) {
    StoredAnswers now = of(model, rows, institutions);
    Offset<Double> lastBits = within(LAST_BITS);
    assertThat(now.scores()).containsExactly(scores, lastBits);
    assertThat(now.probabilities()).containsExactly(probabilities, lastBits);
    if (distances != null) {
      assertThat(now.distances()).containsExactly(distances);
    }
  }

  /** Whether this machine has the exponential function that the fixtures were written with. */
  static boolean hasTheirExponential() {
    return exponential() == WRITTEN_WITH;
  }

  private static long exponential() {
    CRC32 digest = new CRC32();
    double[] places = new double[20_000];
    Arrays.setAll(places, index -> (index - places.length / 2) / 256.0 + 1e-3 / (index + 1));
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES);
    for (double place : places) {
      digest.update(bytes.putDouble(0, Math.exp(place)).rewind());
    }
    return digest.getValue();
  }
}
