package org.petra.model.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.model.pipeline.Pipeline;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.pipeline.TrainingRows;
import org.petra.statistics.FeatureTable;

/**
 * Selection on all rows, and cross-validation of the classifier alone afterwards, finds what is not
 * there. Ours selects inside the folds, and finds nothing.
 */
class LeakConformanceTest {

  private static final int ROWS = 60;
  private static final int COLUMNS = 1000;
  private static final int FOLDS = 5;
  private static final int SELECTED = 10;
  private static final int TABLES = 40;

  /**
   * Four standard errors: the AUC of one table of 60 rows deviates by 0.096, the mean of 40 by
   * 0.015.
   */
  private static final double CHANCE = 0.06;

  /** What selection among 1,000 columns of noise gives on 60 rows. */
  private static final double LEAKED = 0.85;

  private static final PipelineSettings SELECTING = Validating.selected(Classifier.LR, SELECTED, 1);

  @Test
  void selectionInsideTheFoldsFindsNothingInNoise() {
    assertThat(mean(noise -> Validating.auc(SELECTING, noise.rows(), FOLDS, 1)))
        .isCloseTo(0.5, within(CHANCE));
  }

  @Test
  void selectionOutsideTheFoldsWouldFindALot() {
    assertThat(mean(LeakConformanceTest::leaked)).isGreaterThan(LEAKED);
  }

  /** The columns are chosen with the labels of the rows that are predicted afterwards. */
  private static double leaked(Noise noise) {
    List<String> chosen =
        Pipeline.fit(SELECTING, noise.rows(), (share, step) -> {}).radiomicInputs();
    return Validating.auc(
        Validating.allColumns(Classifier.LR, chosen.size(), 1), noise.only(chosen), FOLDS, 1);
  }

  private static double mean(ToDoubleFunction<Noise> auc) {
    return IntStream.range(0, TABLES).mapToObj(Noise::of).mapToDouble(auc).average().orElseThrow();
  }

  /** Columns that have nothing to do with the labels. */
  private record Noise(FeatureTable table, boolean[] positive) {

    static Noise of(int seed) {
      Random random = new Random(seed);
      double[][] columns = new double[COLUMNS][ROWS];
      for (double[] column : columns) {
        Arrays.setAll(column, row -> random.nextGaussian());
      }
      boolean[] positive = new boolean[ROWS];
      Arrays.fill(positive, 0, ROWS / 2, true);
      List<String> names = IntStream.range(0, COLUMNS).mapToObj(i -> "noise" + i).toList();
      return new Noise(FeatureTable.ofColumns(names, columns), positive);
    }

    TrainingRows rows() {
      return ReferenceCohort.rows(table, positive);
    }

    TrainingRows only(List<String> names) {
      return ReferenceCohort.rows(table.select(names), positive);
    }
  }
}
