package org.petra.model.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Validation;
import org.petra.model.pipeline.CombatSettings;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.pipeline.PlantedRows;
import org.petra.model.pipeline.RowOrigin;
import org.petra.model.pipeline.TrainingRows;
import org.petra.model.validation.ValidationSettings.Scheme;
import org.petra.support.problem.ProblemException;

class InstitutionsTest {

  private static final int ROWS = 60;
  private static final ValidationSettings LEAVE_OUT =
      new ValidationSettings(Scheme.LEAVE_ONE_INSTITUTION_OUT, 5, 1, 0);
  private static final String[] THREE = {"A", "B", "C"};

  private final TrainingRows plain = PlantedRows.of(ROWS, 8, 2);

  @Test
  void everyRowIsPredictedByTheFitToTheOtherInstitutions() {
    Validation validation = run(settings(null), from(THREE));
    assertThat(validation.foldResults())
        .extracting(Validation.FoldResult::name)
        .containsExactly("A", "B", "C");
    assertThat(validation.rows()).isEqualTo(ROWS);
    assertThat(validation.folds()).isEqualTo(3);
    for (int row = 0; row < ROWS; row++) {
      assertThat(validation.predictions().get(row).fold()).isEqualTo(THREE[row / 2 % 3]);
    }
  }

  @Test
  void combatThatRefusesUnseenInstitutionsNamesTheOneLeftOut() {
    var refusing = settings(new CombatSettings(null, CombatSettings.Unseen.REFUSE));
    assertThatThrownBy(() -> run(refusing, from(THREE)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("UNSEEN_INSTITUTION"))
        .hasMessageStartingWith("In fold A: The institution A");
  }

  @Test
  void combatWithAReferenceGoesThroughEvenWhereTheReferenceIsLeftOut() {
    var referring = settings(new CombatSettings("A", CombatSettings.Unseen.REFERENCE));
    Validation validation = run(referring, from(THREE));
    assertThat(validation.foldResults()).hasSize(3);
    assertThat(validation.auc().value()).isNotNull();
  }

  @Test
  void patientOfTwoInstitutionsTrainsNeitherOfTheirFolds() {
    List<RowOrigin> origins = new ArrayList<>(from(THREE).origins());
    // Rows 0 (A) and 2 (B) are of one patient.
    origins.set(2, new RowOrigin(new UUID(1, 2), origins.getFirst().patient(), "B"));
    Subject subject = subject(settings(null), with(origins));
    Division ofA = Division.of(LEAVE_OUT, subject).getFirst();
    assertThat(ofA.name()).isEqualTo("A");
    assertThat(ofA.test()).contains(0).doesNotContain(2);
    assertThat(ofA.training()).doesNotContain(2);
  }

  @Test
  void oneInstitutionAloneIsRefused() {
    assertThatThrownBy(() -> run(settings(null), from("A")))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("TOO_FEW_CASES"))
        .hasMessageContaining("two institutions");
  }

  @Test
  void caseWithoutInstitutionIsNamed() {
    TrainingRows rows = from("A", null);
    assertThatThrownBy(() -> run(settings(null), rows))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("MISSING_FEATURE"))
        .hasMessageContaining(rows.origins().get(2).caseId().toString());
  }

  @Test
  void otherInstitutionsOfOneClassAreRefusedNamingTheFold() {
    boolean[] labels = plain.labels();
    RowOrigin[] origins = new RowOrigin[ROWS];
    Arrays.setAll(
        origins, row -> new RowOrigin(new UUID(1, row), "patient " + row, labels[row] ? "A" : "B"));
    assertThatThrownBy(() -> run(settings(null), with(List.of(origins))))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("TOO_FEW_CASES"))
        .hasMessageContaining("In fold A")
        .hasMessageContaining("all of the rest");
  }

  private static PipelineSettings settings(@Nullable CombatSettings combat) {
    var builder = PlantedRows.settings(Classifier.LR);
    return combat == null ? builder.build() : builder.with(combat).build();
  }

  /** The institutions take turns every two rows. */
  private TrainingRows from(@Nullable String... institutions) {
    return with(
        IntStream.range(0, ROWS)
            .mapToObj(
                row ->
                    new RowOrigin(
                        new UUID(1, row),
                        "patient " + row,
                        institutions[row / 2 % institutions.length]))
            .toList());
  }

  private TrainingRows with(List<RowOrigin> origins) {
    return PlantedRows.of(origins, PlantedRows.table(plain.labels(), 8, 2, 5), plain.labels());
  }

  private static Subject subject(PipelineSettings settings, TrainingRows rows) {
    return Subjects.of(settings, rows);
  }

  private static Validation run(PipelineSettings settings, TrainingRows rows) {
    return CrossValidation.run(
            LEAVE_OUT, subject(settings, rows), FoldStore.NONE, (share, step) -> {})
        .validation(1);
  }
}
