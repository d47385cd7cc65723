package org.petra.model.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petra.contracts.model.Classifier;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.ScoredCases;

class FittedModelTest {

  private static final int ROWS = 60;
  private static final int COLUMNS = 6;
  private static final long SEED = 20250101;

  /** Newton's method stops where the gradient of the loss is this small. */
  private static final double GRADIENT_TOLERANCE = 1e-6;

  private static final boolean[] POSITIVE = labels();
  private static final FeatureTable TRAINING = table(1);
  private static final FeatureTable OTHERS = table(2);

  @ParameterizedTest
  @EnumSource
  void parallelFitsRepeatBitForBit(Classifier classifier) throws Exception {
    double[] alone = scores(FittedModel.fit(classifier, TRAINING, POSITIVE, SEED), OTHERS);
    List<Callable<double[]>> fits = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      fits.add(() -> scores(FittedModel.fit(classifier, TRAINING, POSITIVE, SEED), OTHERS));
      // Another seed and classifier at the same time must not disturb a fit.
      long otherSeed = i;
      Classifier other = Classifier.values()[i % Classifier.values().length];
      fits.add(
          () -> {
            FittedModel.fit(other, TRAINING, POSITIVE, otherSeed);
            return alone;
          });
    }
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (Future<double[]> fit : pool.invokeAll(fits)) {
        assertThat(fit.get()).containsExactly(alone);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void restoredModelScoresExactlyAsTheStoredOne(Classifier classifier) {
    FittedModel fitted = FittedModel.fit(classifier, TRAINING, POSITIVE, SEED);
    FittedModel restored = FittedModel.restore(classifier, fitted.parameters(), fitted.protobuf());
    assertThat(scores(restored, OTHERS)).containsExactly(scores(fitted, OTHERS));
    assertThat(probabilities(restored, OTHERS)).containsExactly(probabilities(fitted, OTHERS));
  }

  @ParameterizedTest
  @EnumSource
  void learnsWhatTheColumnsTell(Classifier classifier) {
    FittedModel fitted = FittedModel.fit(classifier, TRAINING, POSITIVE, SEED);
    double auc = Auc.of(ScoredCases.of(POSITIVE, scores(fitted, OTHERS))).get();
    assertThat(auc).isGreaterThan(0.75);
    assertThat(Arrays.stream(probabilities(fitted, OTHERS)).boxed())
        .allMatch(p -> p >= 0 && p <= 1);
    double byProbability = Auc.of(ScoredCases.of(POSITIVE, probabilities(fitted, OTHERS))).get();
    assertThat(byProbability).isEqualTo(auc);
  }

  @Test
  void logisticRegressionIsAtTheMinimumOfItsPenalisedLoss() {
    FittedModel fitted = FittedModel.fit(Classifier.LR, TRAINING, POSITIVE, SEED);
    FeatureTable rows = fitted.parameters().standardizer().transform(TRAINING);
    double intercept = logit(fitted.probability(means(fitted)));
    for (int column = 0; column < COLUMNS; column++) {
      double[] shifted = means(fitted);
      shifted[column] +=
          fitted.parameters().standardizer().columns().get(column).standardDeviation();
      double weight = logit(fitted.probability(shifted)) - intercept;
      double gradient = weight;
      for (int row = 0; row < ROWS; row++) {
        double error = fitted.probability(TRAINING.row(row)) - (POSITIVE[row] ? 1 : 0);
        gradient += error * rows.value(row, column);
      }
      assertThat(Math.abs(gradient)).isLessThan(GRADIENT_TOLERANCE);
    }
  }

  @Test
  void forestDependsOnItsSeed() {
    double[] one = scores(FittedModel.fit(Classifier.RF, TRAINING, POSITIVE, 1), OTHERS);
    double[] two = scores(FittedModel.fit(Classifier.RF, TRAINING, POSITIVE, 2), OTHERS);
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void numberOfNeighboursIsOddAndNoMoreThanTheSmallerClass() {
    boolean[] few = new boolean[ROWS];
    Arrays.fill(few, 0, 6, true);
    assertThat(FittedModel.settings(Classifier.KNN, TRAINING, few, SEED)).containsEntry("k", "5");
    assertThat(FittedModel.settings(Classifier.KNN, TRAINING, POSITIVE, SEED))
        .containsEntry("k", "15");
  }

  private static double[] means(FittedModel fitted) {
    return fitted.parameters().standardizer().columns().stream()
        .mapToDouble(each -> each.mean())
        .toArray();
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }

  private static double[] scores(FittedModel model, FeatureTable rows) {
    double[] scores = new double[rows.rowCount()];
    Arrays.setAll(scores, row -> model.score(rows.row(row)));
    return scores;
  }

  private static double[] probabilities(FittedModel model, FeatureTable rows) {
    double[] probabilities = new double[rows.rowCount()];
    Arrays.setAll(probabilities, row -> model.probability(rows.row(row)));
    return probabilities;
  }

  private static boolean[] labels() {
    boolean[] positive = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      positive[row] = row % 3 == 0;
    }
    return positive;
  }

  private static FeatureTable table(long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[ROWS][COLUMNS];
    List<String> names = new ArrayList<>();
    for (int column = 0; column < COLUMNS; column++) {
      names.add((column % 2 == 0 ? "ct_" : "pet_") + "wavelet-HHL_glcm_" + column);
    }
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        rows[row][column] = 10 + random.nextGaussian() + (POSITIVE[row] && column < 3 ? 1 : 0);
      }
    }
    return FeatureTable.ofRows(names, rows);
  }
}
