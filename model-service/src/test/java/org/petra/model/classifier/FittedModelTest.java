package org.petra.model.classifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.contracts.model.Classifier;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.ScoredCases;
import org.petra.support.problem.ProblemException;

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
    double[] alone = scores(Fits.fit(classifier, TRAINING, POSITIVE, SEED), OTHERS);
    List<Callable<double[]>> fits = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      fits.add(() -> scores(Fits.fit(classifier, TRAINING, POSITIVE, SEED), OTHERS));
      // Another seed and classifier at the same time must not disturb a fit.
      long otherSeed = i;
      Classifier other = Classifier.values()[i % Classifier.values().length];
      fits.add(
          () -> {
            Fits.fit(other, TRAINING, POSITIVE, otherSeed);
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
    FittedModel fitted = Fits.fit(classifier, TRAINING, POSITIVE, SEED);
    FittedModel restored = FittedModel.restore(classifier, fitted.parameters(), fitted.protobuf());
    assertThat(scores(restored, OTHERS)).containsExactly(scores(fitted, OTHERS));
    assertThat(probabilities(restored, OTHERS)).containsExactly(probabilities(fitted, OTHERS));
  }

  @ParameterizedTest
  @EnumSource
  void learnsWhatTheColumnsTell(Classifier classifier) {
    FittedModel fitted = Fits.fit(classifier, TRAINING, POSITIVE, SEED);
    double auc = Auc.of(ScoredCases.of(POSITIVE, scores(fitted, OTHERS))).get();
    assertThat(auc).isGreaterThan(0.75);
    assertThat(Arrays.stream(probabilities(fitted, OTHERS)).boxed())
        .allMatch(p -> p >= 0 && p <= 1);
    double byProbability = Auc.of(ScoredCases.of(POSITIVE, probabilities(fitted, OTHERS))).get();
    assertThat(byProbability).isEqualTo(auc);
  }

  @Test
  void logisticRegressionIsAtTheMinimumOfItsPenalisedLoss() {
    FittedModel fitted = Fits.fit(Classifier.LR, TRAINING, POSITIVE, SEED);
    FeatureTable rows = fitted.parameters().preparation().standardizer().transform(TRAINING);
    double intercept = logit(fitted.probability(means(fitted)));
    for (int column = 0; column < COLUMNS; column++) {
      double[] shifted = means(fitted);
      shifted[column] +=
          fitted
              .parameters()
              .preparation()
              .standardizer()
              .columns()
              .get(column)
              .standardDeviation();
      double weight = logit(fitted.probability(shifted)) - intercept;
      double gradient = weight;
      for (int row = 0; row < ROWS; row++) {
        double error = fitted.probability(TRAINING.row(row)) - (POSITIVE[row] ? 1 : 0);
        gradient += error * rows.value(row, column);
      }
      assertThat(Math.abs(gradient)).isLessThan(GRADIENT_TOLERANCE);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 1, 100})
  void logisticRegressionsMeanProbabilityIsTheShareOfTheClass(double cost) {
    var settings =
        new ClassifierSettings(Classifier.LR, Map.of("C", cost), ClassWeights.NONE, SEED);
    FittedModel fitted = Fits.fit(settings, TRAINING, POSITIVE);
    // The loss is at its minimum along an intercept that no penalty draws to 0.
    assertThat(mean(probabilities(fitted, TRAINING)))
        .isCloseTo(1.0 / 3, within(GRADIENT_TOLERANCE));
  }

  @Test
  void forestDependsOnItsSeed() {
    double[] one = scores(Fits.fit(Classifier.RF, TRAINING, POSITIVE, 1), OTHERS);
    double[] two = scores(Fits.fit(Classifier.RF, TRAINING, POSITIVE, 2), OTHERS);
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void numberOfNeighboursIsOddAndNoMoreThanTheSmallerClass() {
    boolean[] few = new boolean[ROWS];
    Arrays.fill(few, 0, 6, true);
    assertThat(settings(Classifier.KNN, Map.of(), few)).containsEntry("k", "5");
    assertThat(settings(Classifier.KNN, Map.of(), POSITIVE)).containsEntry("k", "15");
  }

  @Test
  void settingsOfAPointTakeThePlaceOfTheFixedOnes() {
    assertThat(settings(Classifier.LR, Map.of("C", 0.25), POSITIVE)).containsEntry("C", "0.25");
    assertThat(settings(Classifier.KNN, Map.of("k", 7.0), POSITIVE)).containsEntry("k", "7");
    assertThat(settings(Classifier.SVM, Map.of("C", 4.0, "gamma", 0.5), POSITIVE))
        .containsEntry("C", "4.0")
        .containsEntry("gamma", "0.5");
    assertThat(settings(Classifier.RF, Map.of("trees", 3.0, "depth", 2.0), POSITIVE))
        .containsEntry("trees", "3")
        .containsEntry("deepest", "2");
  }

  @Test
  void moreNeighboursThanRowsAreRefused() {
    assertThatThrownBy(() -> settings(Classifier.KNN, Map.of("k", 61.0), POSITIVE))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("OUT_OF_RANGE"))
        .hasMessageContaining("60 rows");
  }

  @ParameterizedTest
  @EnumSource
  void balancedWeightsRaiseTheProbabilityOfTheSmallerClass(Classifier classifier) {
    var weighted = new ClassifierSettings(classifier, Map.of(), ClassWeights.BALANCED, SEED);
    double plain = mean(probabilities(Fits.fit(classifier, TRAINING, POSITIVE, SEED), OTHERS));
    double balanced = mean(probabilities(Fits.fit(weighted, TRAINING, POSITIVE), OTHERS));
    if (classifier == Classifier.SVM) {
      // Platt's scaling gives the probabilities back what the weights took; the values are moved.
      plain = mean(scores(Fits.fit(classifier, TRAINING, POSITIVE, SEED), OTHERS));
      balanced = mean(scores(Fits.fit(weighted, TRAINING, POSITIVE), OTHERS));
    }
    assertThat(balanced).isGreaterThan(plain);
  }

  @Test
  void balancedVotesAreWeighedByTheShareOfTheirClass() {
    var weighted = new ClassifierSettings(Classifier.KNN, Map.of(), ClassWeights.BALANCED, SEED);
    FittedModel fitted = Fits.fit(weighted, TRAINING, POSITIVE);
    // 20 of 60 rows are of the class: one of its votes counts as two of the rest.
    assertThat(fitted.probabilityOf(1.0 / 3)).isCloseTo(0.5, within(GRADIENT_TOLERANCE));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static Map<String, String> settings(
      Classifier classifier, Map<String, Double> point, boolean[] positive) {
    return FittedClassifier.fit(
            new ClassifierSettings(classifier, point, ClassWeights.NONE, SEED), TRAINING, positive)
        .settings();
  }

  private static double[] means(FittedModel fitted) {
    return fitted.parameters().preparation().standardizer().columns().stream()
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
