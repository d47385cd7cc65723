package org.petra.statistics.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.petra.statistics.Outcome;
import org.petra.statistics.discrimination.Confusion;
import org.petra.statistics.discrimination.RocCurve;
import org.petra.statistics.discrimination.ScoredCases;
import org.petra.statistics.proportion.Proportion;

/**
 * The scores of logistic regression at two thresholds. Counts by scikit-learn 1.9.1 ({@code
 * roc_curve}, largest tpr - fpr, and {@code confusion_matrix}), intervals by SciPy 1.17.1 ({@code
 * binomtest(k, n).proportion_ci(0.95, "exact")}).
 */
class ThresholdConformanceTest {

  /** Two solvers of the same equation in double precision. */
  private static final double ROUNDING = 1e-12;

  private static final double LEVEL = 0.95;

  @Test
  void sharesAtYoudensThreshold() {
    ScoredCases cases = logisticRegression();
    double threshold = RocCurve.of(cases).get().youden().threshold();
    Confusion confusion = Confusion.at(threshold, cases).get();

    assertThat(confusion).isEqualTo(new Confusion(0.634332, 30, 15, 83, 22));
    agrees(confusion.sensitivity(LEVEL), 0.4320472040031125, 0.7127223942432322);
    agrees(confusion.specificity(LEVEL), 0.7601435376198592, 0.9117257413794707);
    agrees(confusion.positivePredictiveValue(LEVEL), 0.5104963621416386, 0.799994311989305);
    agrees(confusion.negativePredictiveValue(LEVEL), 0.7001424729979783, 0.8637890589650702);
  }

  @Test
  void countsAtAGivenThreshold() {
    assertThat(Confusion.at(0.5, logisticRegression()).get())
        .isEqualTo(new Confusion(0.5, 38, 32, 66, 14));
  }

  private static ScoredCases logisticRegression() {
    SharedReference.Csv scores = SharedReference.csv("scores.csv");
    return ScoredCases.of(scores.equal("truth", "1"), scores.numbers("lr"));
  }

  private static void agrees(Outcome<Proportion> actual, double lower, double upper) {
    assertThat(actual.get().lower()).isCloseTo(lower, within(ROUNDING));
    assertThat(actual.get().upper()).isCloseTo(upper, within(ROUNDING));
  }
}
