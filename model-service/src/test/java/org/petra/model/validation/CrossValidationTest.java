package org.petra.model.validation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Validation;
import org.petra.model.pipeline.Pipeline;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.pipeline.PlantedRows;
import org.petra.model.pipeline.Progress;
import org.petra.model.pipeline.RowOrigin;
import org.petra.model.pipeline.TrainingRows;
import org.petra.model.pipeline.UnivariateSettings;
import org.petra.model.validation.ValidationSettings.Scheme;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.selection.UnivariateFilter;
import org.petra.support.problem.ProblemException;

class CrossValidationTest {

  /** Three standard errors of a mean over 30 shuffles, each with a deviation of about 0.1. */
  private static final double OF_30_SHUFFLES = 0.06;

  private static final Progress QUIET = (share, step) -> {};
  private static final ValidationSettings FIVE_FOLDS =
      new ValidationSettings(Scheme.REPEATED_K_FOLD, 5, 1, 0);

  /** Two standard errors of an AUC of 20 against 40 rows that say nothing. */
  private static final double CHANCE = 0.16;

  @Test
  void everyRowIsPredictedOnceARepeatByAFitThatDidNotSeeIt() {
    var settings = new ValidationSettings(Scheme.REPEATED_K_FOLD, 5, 2, 0);
    TrainingRows rows = PlantedRows.of(60, 10, 1.5);
    Validation validation = run(settings, Subjects.of(logistic(), rows));
    assertThat(validation.rows()).isEqualTo(60);
    assertThat(validation.repeats()).isEqualTo(2);
    assertThat(validation.foldResults()).hasSize(10);
    assertThat(validation.foldResults()).allMatch(fold -> fold.cases() == 12);
    assertThat(validation.predictions())
        .extracting(Validation.OutOfFold::caseId)
        .containsExactlyElementsOf(rows.origins().stream().map(RowOrigin::caseId).toList());
    assertThat(requireNonNull(validation.auc().value())).isBetween(0.7, 1.0);
    assertThat(validation.auc().low()).isLessThan(validation.auc().value());
    assertThat(validation.optimism()).isEqualTo(1 - validation.auc().value());
    assertThat(validation.selected().getFirst().fits()).isEqualTo(10);
  }

  @Test
  void selectionOutsideTheFoldsWouldShowInNoiseAndInsideThemDoesNot() {
    TrainingRows noise = PlantedRows.of(60, 1000, 0);
    double inside = auc(run(FIVE_FOLDS, Subjects.of(logistic(), noise)));
    assertThat(inside).isCloseTo(0.5, within(CHANCE));
    List<String> leaked = Pipeline.fit(logistic(), noise, QUIET).radiomicInputs();
    TrainingRows chosenOutside =
        PlantedRows.of(
            PlantedRows.table(noise.labels(), 1000, 0, 5).select(leaked), noise.labels());
    assertThat(auc(run(FIVE_FOLDS, Subjects.of(logistic(), chosenOutside))))
        .isGreaterThan(inside + CHANCE);
  }

  @Test
  void rowsOfOnePatientAreNeverOnBothSides() {
    // Each patient has three rows that are the same but for little, on columns without meaning: a
    // nearest neighbour that may look at the patient's other rows knows every label.
    int patients = 40;
    boolean[] ofPatient = new boolean[patients];
    IntStream.range(0, patients).forEach(patient -> ofPatient[patient] = patient % 2 == 0);
    FeatureTable once = PlantedRows.table(ofPatient, 4, 0, 9);
    int[] source = IntStream.range(0, 3 * patients).map(row -> row / 3).toArray();
    boolean[] labels = new boolean[source.length];
    IntStream.range(0, labels.length).forEach(row -> labels[row] = ofPatient[source[row]]);
    List<RowOrigin> grouped =
        IntStream.of(source)
            .mapToObj(patient -> new RowOrigin(UUID.randomUUID(), "patient " + patient, null))
            .toList();
    PipelineSettings settings =
        PlantedRows.settings(Classifier.KNN)
            .with(
                new UnivariateSettings(
                    false, UnivariateFilter.Test.STUDENT, UnivariateFilter.Adjustment.NONE, 0.05))
            .with(Map.of("k", List.of(1.0)))
            .build();
    FeatureTable table = once.rows(source);
    Validation together =
        run(FIVE_FOLDS, Subjects.of(settings, PlantedRows.of(grouped, table, labels)));
    Map<String, String> foldOf = new HashMap<>();
    for (int row = 0; row < source.length; row++) {
      String fold = together.predictions().get(row).fold();
      assertThat(foldOf.merge("patient " + source[row], fold, (a, b) -> a.equals(b) ? a : "two"))
          .isEqualTo(fold);
    }
    assertThat(auc(together)).isLessThan(0.7);
    // One patient in 25 has all three rows in one fold by chance.
    assertThat(auc(run(FIVE_FOLDS, Subjects.of(settings, PlantedRows.of(table, labels)))))
        .isGreaterThan(0.9);
  }

  @Test
  void valuesOfTheTestedRowsDoNotMoveTheirFold() {
    TrainingRows rows = PlantedRows.of(60, 10, 1.5);
    KeptFolds plain = new KeptFolds();
    CrossValidation.run(FIVE_FOLDS, Subjects.of(logistic(), rows), plain, QUIET);
    List<Integer> tested = plain.outcomes.get("label fold 1/2").rows();
    FeatureTable table = PlantedRows.table(rows.labels(), 10, 1.5, 5);
    double[] planted = table.column("ct_9");
    tested.forEach(row -> planted[row] = rows.labels()[row] ? 1000 : -1000);
    TrainingRows changed =
        PlantedRows.of(table.select(PlantedRows.names(9)).with("ct_9", planted), rows.labels());
    KeptFolds leaking = new KeptFolds();
    CrossValidation.run(FIVE_FOLDS, Subjects.of(logistic(), changed), leaking, QUIET);
    assertThat(leaking.outcomes.get("label fold 1/2"))
        .isEqualTo(plain.outcomes.get("label fold 1/2"));
  }

  @Test
  void moreFoldsThanPatientsOfAClassAreRefused() {
    boolean[] labels = new boolean[30];
    Arrays.fill(labels, 0, 4, true);
    TrainingRows rows = PlantedRows.of(PlantedRows.table(labels, 4, 3, 1), labels);
    assertThatThrownBy(() -> run(FIVE_FOLDS, Subjects.of(logistic(), rows)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("TOO_FEW_CASES"))
        .hasMessageContaining("5 folds")
        .hasMessageContaining("has 4");
  }

  @Test
  void foldWithoutASelectedFeatureIsNamed() {
    TrainingRows noise = PlantedRows.of(60, 1, 0);
    assertThatThrownBy(() -> run(FIVE_FOLDS, Subjects.of(logistic(), noise)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("NO_FEATURE_SELECTED"))
        .hasMessageStartingWith("In fold 1/");
  }

  @Test
  void splitHasNoFoldsAndSaysSo() {
    var settings = new ValidationSettings(Scheme.SPLIT, 5, 1, 0);
    Validation validation = run(settings, Subjects.of(logistic(), PlantedRows.of(60, 10, 1.5)));
    assertThat(validation.auc().value()).isNull();
    assertThat(validation.auc().absentBecause()).contains("no cross-validation");
    assertThat(validation.foldResults()).isEmpty();
    assertThat(validation.permutation()).isNull();
  }

  @Test
  void shuffledLabelsSayNothing() {
    var settings = new ValidationSettings(Scheme.SPLIT, 5, 1, 30);
    Validation validation = run(settings, Subjects.of(logistic(), PlantedRows.of(60, 10, 1.5)));
    Validation.Permutation check = requireNonNull(validation.permutation());
    assertThat(check.meanAuc()).isCloseTo(0.5, within(OF_30_SHUFFLES));
    assertThat(check.pValue()).isEqualTo(1.0 / 31);
    // What the p-value is of: no shuffle reached it.
    assertThat(requireNonNull(check.observedAuc())).isGreaterThan(check.meanAuc());
    assertThat(check.procedure()).contains("5 stratified folds", "no tuning");
  }

  @Test
  void thresholdIsYoudensOnOutOfFoldProbabilities() {
    OutOfFold result =
        CrossValidation.run(
            FIVE_FOLDS,
            Subjects.of(logistic(), PlantedRows.of(60, 10, 1.5)),
            FoldStore.NONE,
            QUIET);
    double threshold = result.youdenThreshold().orElseThrow();
    assertThat(result.validation(1).predictions())
        .extracting(Validation.OutOfFold::probability)
        .contains(threshold);
  }

  private static PipelineSettings logistic() {
    return PlantedRows.settings(Classifier.LR).build();
  }

  private static Validation run(ValidationSettings settings, Subject subject) {
    return CrossValidation.run(settings, subject, FoldStore.NONE, QUIET).validation(1);
  }

  private static double auc(Validation validation) {
    return requireNonNull(validation.auc().value());
  }
}
