package org.petra.model.pipeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.petra.contracts.model.Classifier;
import org.petra.model.classifier.CalibrationMethod;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.calibration.PlattScaling;
import org.petra.statistics.selection.UnivariateFilter;
import org.petra.support.problem.ProblemException;

class PipelineTest {

  private static final int ROWS = 60;
  private static final Progress QUIET = (share, step) -> {};

  private static final UnivariateSettings UNTESTED =
      new UnivariateSettings(
          false, UnivariateFilter.Test.STUDENT, UnivariateFilter.Adjustment.NONE, 0.05);

  @ParameterizedTest
  @EnumSource
  void sameRowsAndSeedGiveTheSameModelBitForBitWhateverRunsBeside(Classifier classifier)
      throws Exception {
    PipelineSettings settings = tuned(classifier).with(CalibrationMethod.PLATT).build();
    TrainingRows rows = PlantedRows.of(ROWS, 20, 1.2);
    FittedPipeline alone = Pipeline.fit(settings, rows, QUIET);
    List<Callable<FittedPipeline>> fits = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      fits.add(() -> Pipeline.fit(settings, rows, QUIET));
    }
    try (var pool = Executors.newFixedThreadPool(3)) {
      for (Future<FittedPipeline> fit : pool.invokeAll(fits)) {
        assertThat(fit.get().model().parameters()).isEqualTo(alone.model().parameters());
        assertThat(fit.get().settings()).isEqualTo(alone.settings());
        assertThat(fit.get().scores(rows)).containsExactly(alone.scores(rows));
      }
    }
  }

  @Test
  void tuningPicksThePlantedBestPoint() {
    // Points of a class come in pairs far from all others: only the nearest neighbour is right.
    boolean[] positive = new boolean[ROWS];
    double[][] values = new double[ROWS][1];
    for (int row = 0; row < ROWS; row++) {
      positive[row] = row / 6 % 3 == 0;
      values[row][0] = row / 6 * 10 + row % 6 * 0.1;
    }
    TrainingRows rows = PlantedRows.of(FeatureTable.ofRows(List.of("ct_0"), values), positive);
    PipelineSettings settings =
        PlantedRows.settings(Classifier.KNN)
            .with(UNTESTED)
            .with(Map.of("k", List.of(35.0, 3.0, 25.0)))
            .build();
    FittedPipeline fitted = Pipeline.fit(settings, rows, QUIET);
    assertThat(fitted.tuned()).containsExactly(Map.entry("k", "3.0"));
    assertThat(fitted.settings()).containsEntry("k", "3").containsKey("tuning");
  }

  @Test
  void ofEquallyGoodPointsTheFirstIsTaken() {
    PipelineSettings settings =
        PlantedRows.settings(Classifier.LR).with(Map.of("C", List.of(2.0, 1.0, 3.0))).build();
    TrainingRows separable = PlantedRows.of(ROWS, 6, 50);
    assertThat(Pipeline.fit(settings, separable, QUIET).tuned())
        .containsExactly(Map.entry("C", "2.0"));
  }

  @Test
  void calibrationIsFittedToScoresOfRowsThatTheFitDidNotSee() {
    // A forest knows its own rows by heart, so that a curve through their scores would be steep.
    TrainingRows noise = PlantedRows.of(ROWS, 4, 0);
    PipelineSettings settings =
        PlantedRows.settings(Classifier.RF).with(UNTESTED).with(CalibrationMethod.PLATT).build();
    FittedPipeline fitted = Pipeline.fit(settings, noise, QUIET);
    PlattScaling ofOwnRows = PlattScaling.fit(fitted.scores(noise), noise.labels());
    assertThat(requireNonNull(fitted.model().parameters().calibration().platt()).slope())
        .isLessThan(ofOwnRows.slope() / 2);
  }

  @Test
  void isotonicProbabilitiesNeverFallWithTheScore() {
    TrainingRows rows = PlantedRows.of(ROWS, 4, 1);
    PipelineSettings settings =
        PlantedRows.settings(Classifier.LR).with(CalibrationMethod.ISOTONIC).build();
    FittedPipeline fitted = Pipeline.fit(settings, rows, QUIET);
    double[] scores = Arrays.stream(fitted.scores(rows)).sorted().toArray();
    assertThat(Arrays.stream(scores).map(fitted.model()::probabilityOf).toArray()).isSorted();
  }

  @Test
  void missingValueOfAnotherRowListsCaseAndColumn() {
    TrainingRows rows = PlantedRows.of(ROWS, 3, 2);
    FittedPipeline fitted = Pipeline.fit(PlantedRows.settings(Classifier.LR).build(), rows, QUIET);
    TrainingRows incomplete = withMissing(rows, "ct_1", 7, 9);
    assertThatThrownBy(() -> fitted.scores(incomplete))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("MISSING_FEATURE"))
        .hasMessageContaining("ct_1")
        .hasMessageContaining(rows.origins().get(7).caseId().toString())
        .hasMessageContaining(rows.origins().get(9).caseId().toString());
  }

  @Test
  void imputationPutsTheMedianOfTheTrainingRows() {
    TrainingRows rows = withMissing(PlantedRows.of(ROWS, 3, 2), "ct_1", 7);
    PipelineSettings settings = PlantedRows.settings(Classifier.LR).withImputation().build();
    FittedPipeline fitted = Pipeline.fit(settings, rows, QUIET);
    assertThat(fitted.model().inputs()).contains("ct_1");
    double[] known =
        Arrays.stream(rows.radiomic().column("ct_1")).filter(Double::isFinite).sorted().toArray();
    double median = known[known.length / 2];
    int column = fitted.model().inputs().indexOf("ct_1");
    double[] row = rows.inputs(fitted.radiomicInputs()).row(7);
    assertThat(row[column]).isNaN();
    double score = fitted.model().score(row);
    row[column] = median;
    assertThat(fitted.model().score(row)).isEqualTo(score);
  }

  @Test
  void rowsOfOneClassAreRefused() {
    TrainingRows rows = PlantedRows.of(ROWS, 3, 2).labelled(new boolean[ROWS]);
    assertThatThrownBy(() -> Pipeline.fit(PlantedRows.settings(Classifier.LR).build(), rows, QUIET))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("TOO_FEW_CASES"));
  }

  @Test
  void fewPatientsOfAClassLessenTheInnerFolds() {
    boolean[] positive = new boolean[ROWS];
    Arrays.fill(positive, 0, 3, true);
    TrainingRows rows = PlantedRows.of(PlantedRows.table(positive, 4, 3, 1), positive);
    FittedPipeline fitted = Pipeline.fit(PlantedRows.settings(Classifier.SVM).build(), rows, QUIET);
    assertThat(fitted.settings().get("inner folds")).startsWith("3 by patient");
  }

  @Test
  void correlationPruningDropsARepeatedColumn() {
    TrainingRows rows = PlantedRows.of(ROWS, 3, 2);
    double[] repeated = rows.radiomic().column("ct_0");
    FeatureTable table = rows.radiomic().with("again", repeated);
    FittedPipeline fitted =
        Pipeline.fit(
            PlantedRows.settings(Classifier.LR).withCorrelationLimit(0.95).build(),
            PlantedRows.of(table, rows.labels()),
            QUIET);
    assertThat(fitted.model().inputs()).contains("ct_0").doesNotContain("again");
  }

  @Test
  void covariatesAreAddedUnselected() {
    TrainingRows rows = PlantedRows.of(ROWS, 3, 2);
    double[] constant = new double[ROWS];
    FeatureTable clinical = FeatureTable.ofColumns(List.of("ER"), new double[][] {constant});
    TrainingRows with =
        new TrainingRows(
            rows.origins(), rows.radiomic(), clinical, rows.labels(), RepeatedReadings.none());
    FittedPipeline fitted = Pipeline.fit(PlantedRows.settings(Classifier.LR).build(), with, QUIET);
    assertThat(fitted.model().inputs()).endsWith("ER");
    assertThat(fitted.model().parameters().clinicalInputs()).isEqualTo(1);
  }

  private static PipelineSettingsBuilder tuned(Classifier classifier) {
    return PlantedRows.settings(classifier)
        .with(
            switch (classifier) {
              case LR, SVM -> Map.of("C", List.of(0.1, 1.0));
              case KNN -> Map.of("k", List.of(3.0, 9.0));
              case RF -> Map.of("trees", List.of(10.0, 20.0));
            });
  }

  private static TrainingRows withMissing(TrainingRows rows, String name, int... missing) {
    FeatureTable table = rows.radiomic();
    double[] column = table.column(name);
    for (int row : missing) {
      column[row] = Double.NaN;
    }
    List<String> others = table.names().stream().filter(each -> !each.equals(name)).toList();
    return PlantedRows.of(table.select(others).with(name, column), rows.labels());
  }
}
