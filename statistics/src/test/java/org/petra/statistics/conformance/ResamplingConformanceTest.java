package org.petra.statistics.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.Averaging;
import org.petra.statistics.discrimination.MulticlassAuc;
import org.petra.statistics.discrimination.ScoredCases;
import org.petra.statistics.resampling.Bootstrap;
import org.petra.statistics.resampling.BootstrapInterval;
import org.petra.statistics.resampling.Resampling;

/** Areas of three classes and bootstrap intervals on the shared tables. */
class ResamplingConformanceTest {

  /** Sums in another order. */
  private static final double ROUNDING = 1e-12;

  /** Five times the simulation error of a bound: 4,000 draws with a standard error of 0.04. */
  private static final double SIMULATION = 0.008;

  // scikit-learn 1.9.1: roc_auc_score(y, softmax of f10, f08, f14, multi_class=..., average=...),
  // y = 0, 1, 2 for over, low, zero
  @Test
  void areasOfThreeClasses() {
    SharedReference.Csv cohort = SharedReference.csv("cohort.csv");
    List<String> classes = List.of("over", "low", "zero");
    String[] her2 = cohort.text("her2");
    int[] labels = IntStream.range(0, her2.length).map(i -> classes.indexOf(her2[i])).toArray();
    double[][] scores = new double[her2.length][3];
    List<String> columns = List.of("f10", "f08", "f14");
    for (int row = 0; row < scores.length; row++) {
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        scores[row][k] = Math.exp(cohort.numbers(columns.get(k))[row]);
        sum += scores[row][k];
      }
      for (int k = 0; k < 3; k++) {
        scores[row][k] /= sum;
      }
    }
    MulticlassAuc auc = MulticlassAuc.of(labels, scores).get();

    assertThat(auc.oneVersusRest(Averaging.MACRO)).isCloseTo(0.7510055159074766, within(ROUNDING));
    assertThat(auc.oneVersusRest(Averaging.WEIGHTED))
        .isCloseTo(0.7175495702554525, within(ROUNDING));
    assertThat(auc.oneVersusOne(Averaging.MACRO)).isCloseTo(0.7707772996234534, within(ROUNDING));
    assertThat(auc.oneVersusOne(Averaging.WEIGHTED))
        .isCloseTo(0.7536416083916084, within(ROUNDING));
  }

  // NumPy 2.4.6: 20,000 draws by default_rng(7).choice within each class, AUC by
  // scipy.stats.mannwhitneyu, np.quantile
  @Test
  void stratifiedIntervalOfAnArea() {
    SharedReference.Csv scores = SharedReference.csv("scores.csv");
    boolean[] positive = scores.equal("truth", "1");
    ScoredCases cases = ScoredCases.of(positive, scores.numbers("lr"));
    BootstrapInterval interval =
        new Bootstrap(4000, 20261124, 0.95, Bootstrap.Method.PERCENTILE)
            .interval(Resampling.stratified(positive), rows -> Auc.of(cases.rows(rows)))
            .get();

    assertThat(interval.lower()).isCloseTo(0.67974392, within(SIMULATION));
    assertThat(interval.upper()).isCloseTo(0.83575353, within(SIMULATION));
    assertThat(interval.standardError()).isCloseTo(0.0398964697, within(SIMULATION));
  }
}
