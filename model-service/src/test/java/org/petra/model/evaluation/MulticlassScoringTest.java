package org.petra.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.MulticlassEvaluation;
import org.petra.contracts.model.SplitName;
import org.petra.model.decision.ClassProbabilities;

class MulticlassScoringTest {

  /** Rounding of sums in another order than scikit-learn's. */
  private static final double ROUNDING = 1e-12;

  private static final int[] LABELS = {0, 1, 2, 0, 1, 2, 0, 1, 2, 0};
  private static final double[][] PROBABILITIES = {
    {0.6, 0.3, 0.1},
    {0.2, 0.5, 0.3},
    {0.1, 0.3, 0.6},
    {0.3, 0.4, 0.3},
    {0.5, 0.3, 0.2},
    {0.2, 0.2, 0.6},
    {0.7, 0.2, 0.1},
    {0.1, 0.8, 0.1},
    {0.3, 0.4, 0.3},
    {0.4, 0.1, 0.5}
  };

  @Test
  void meansOfAreasAreThoseOfScikitLearnsRocAucScore() {
    MulticlassEvaluation.Split split = evaluate();
    assertThat(split.macroOneVsRest().value()).isCloseTo(0.8859126984126983, offset(ROUNDING));
    assertThat(split.weightedOneVsRest().value()).isCloseTo(0.8869047619047619, offset(ROUNDING));
    assertThat(split.macroOneVsOne().value()).isCloseTo(0.8865740740740741, offset(ROUNDING));
    assertThat(split.macroOneVsRest().low()).isLessThan(split.macroOneVsRest().value());
    assertThat(split.macroOneVsRest().high()).isGreaterThan(split.macroOneVsRest().value());
  }

  @Test
  void confusionHasTrueClassesInRowsAndAddsUpToTheAccuracy() {
    MulticlassEvaluation.Split split = evaluate();
    assertThat(split.accuracy().value()).isEqualTo(0.6);
    assertThat(split.confusion())
        .containsExactly(List.of(2, 1, 1), List.of(1, 2, 0), List.of(0, 1, 2));
  }

  @Test
  void aClassWithoutARowLeavesTheMeansOutAndSaysWhy() {
    MulticlassEvaluation.Split split =
        new MulticlassScoring(
                SplitName.EXTERNAL,
                patients(0, 1),
                new int[] {0, 1},
                new double[][] {{0.6, 0.3, 0.1}, {0, 1, 0}})
            .evaluate();
    assertThat(split.macroOneVsRest().value()).isNull();
    assertThat(split.macroOneVsRest().absentBecause()).isNotNull();
    assertThat(split.accuracy().value()).isEqualTo(1);
  }

  @Test
  void probabilitiesThatAreAllZeroSayNothingForAnyClass() {
    assertThat(ClassProbabilities.normalised(new double[] {0, 0, 0}))
        .containsExactly(1.0 / 3, 1.0 / 3, 1.0 / 3);
    assertThat(ClassProbabilities.normalised(new double[] {0.5, 0.25, 0.25}))
        .containsExactly(0.5, 0.25, 0.25);
  }

  @Test
  void rowsOfOnePatientAreDrawnTogetherSoThatTwiceTheRowsSayNoMore() {
    int[] twice = IntStream.range(0, 2 * LABELS.length).map(row -> row % LABELS.length).toArray();
    MulticlassEvaluation.Split doubled =
        new MulticlassScoring(
                SplitName.VALIDATION,
                patients(twice),
                Arrays.stream(twice).map(row -> LABELS[row]).toArray(),
                Arrays.stream(twice).mapToObj(row -> PROBABILITIES[row]).toArray(double[][]::new))
            .evaluate();
    Estimate mean = evaluate().macroOneVsRest();
    assertThat(doubled.macroOneVsRest().low()).isCloseTo(mean.low(), offset(ROUNDING));
    assertThat(doubled.macroOneVsRest().high()).isCloseTo(mean.high(), offset(ROUNDING));
    assertThat(mean.method())
        .isEqualTo(
            "bootstrap by patient within the classes, percentile, 1,000 draws, seed 20250101");
  }

  @Test
  void everyDrawHasEveryClassHoweverFewItsRows() {
    MulticlassEvaluation.Split split =
        new MulticlassScoring(
                SplitName.EXTERNAL,
                patients(0, 1, 2, 3),
                new int[] {0, 1, 2, 2},
                new double[][] {{0.5, 0.2, 0.3}, {0.4, 0.3, 0.3}, {0.1, 0.2, 0.7}, {0.6, 0.3, 0.1}})
            .evaluate();
    assertThat(split.macroOneVsRest().low()).isNotNull();
  }

  private static MulticlassEvaluation.Split evaluate() {
    return new MulticlassScoring(
            SplitName.VALIDATION,
            patients(IntStream.range(0, LABELS.length).toArray()),
            LABELS,
            PROBABILITIES)
        .evaluate();
  }

  private static List<UUID> patients(int... numbers) {
    return Arrays.stream(numbers).mapToObj(number -> new UUID(0, number)).toList();
  }
}
