package org.petra.model.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.statistics.FeatureTable;
import org.petra.support.problem.ProblemException;

class CombatStepTest {

  private static final int ROWS = 60;
  private static final Progress QUIET = (share, step) -> {};

  /** A scanner's shift of 5 becomes less than a tenth of that. */
  private static final double HARMONIZED = 0.5;

  private static final CombatSettings REFUSE =
      new CombatSettings(null, CombatSettings.Unseen.REFUSE);
  private static final CombatSettings AS_A =
      new CombatSettings("A", CombatSettings.Unseen.REFERENCE);

  @Test
  void takesOutWhatAnInstitutionAdds() {
    FittedPipeline fitted = fit(REFUSE);
    TrainingRows rows = rows();
    FeatureTable harmonized =
        fitted
            .model()
            .parameters()
            .preparation()
            .harmonization()
            .apply(rows.inputs(fitted.radiomicInputs()), rows.institutions());
    double[] column = harmonized.column(0);
    assertThat(mean(column, 0)).isCloseTo(mean(column, 1), within(HARMONIZED));
    assertThat(fitted.model().needsInstitution()).isTrue();
    assertThat(fitted.selection()).extracting(each -> each.step()).contains("ComBat");
  }

  @Test
  void rowOfAnUnseenInstitutionIsRefusedByName() {
    FittedPipeline fitted = fit(REFUSE);
    double[] row = rows().inputs(fitted.radiomicInputs()).row(0);
    assertThatThrownBy(() -> fitted.model().score(row, "C"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("UNSEEN_INSTITUTION"))
        .hasMessageContaining("C");
    assertThatThrownBy(() -> fitted.model().score(row))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("MISSING_FEATURE"));
  }

  @Test
  void rowOfAnUnseenInstitutionIsTakenAsOfTheReferenceWhereAsked() {
    FittedPipeline fitted = fit(AS_A);
    double[] row = rows().inputs(fitted.radiomicInputs()).row(0);
    assertThat(fitted.model().score(row, "C")).isEqualTo(fitted.model().score(row, "A"));
    assertThat(fitted.model().score(row, "B")).isNotEqualTo(fitted.model().score(row, "A"));
  }

  @Test
  void caseWithoutInstitutionIsListed() {
    TrainingRows rows = rows();
    List<RowOrigin> origins = new ArrayList<>(rows.origins());
    origins.set(4, origin(4, null));
    TrainingRows unknown = PlantedRows.of(origins, rows.radiomic(), rows.labels());
    PipelineSettings settings = PlantedRows.settings(Classifier.LR).with(REFUSE).build();
    assertThatThrownBy(() -> Pipeline.fit(settings, unknown, QUIET))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("MISSING_FEATURE"))
        .hasMessageContaining(origins.get(4).caseId().toString());
  }

  @Test
  void oneInstitutionAloneCannotBeHarmonised() {
    TrainingRows rows = rows().rows(0, 2, 4, 6, 8, 10, 12, 14, 16, 18);
    PipelineSettings settings = PlantedRows.settings(Classifier.LR).with(REFUSE).build();
    assertThatThrownBy(() -> Pipeline.fit(settings, rows, QUIET))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("selection.combat")
        .hasMessageContaining("A 10");
  }

  private static FittedPipeline fit(CombatSettings combat) {
    return Pipeline.fit(PlantedRows.settings(Classifier.LR).with(combat).build(), rows(), QUIET);
  }

  /** Every second row is from B, whose scanner adds 5. */
  private static TrainingRows rows() {
    TrainingRows plain = PlantedRows.of(ROWS, 6, 2);
    double[][] values = new double[ROWS][];
    RowOrigin[] origins = new RowOrigin[ROWS];
    for (int row = 0; row < ROWS; row++) {
      double added = row % 2 == 0 ? 0 : 5;
      values[row] = Arrays.stream(plain.radiomic().row(row)).map(value -> value + added).toArray();
      origins[row] = origin(row, row % 2 == 0 ? "A" : "B");
    }
    return PlantedRows.of(
        List.of(origins), FeatureTable.ofRows(plain.radiomic().names(), values), plain.labels());
  }

  private static RowOrigin origin(int row, @Nullable String institution) {
    return new RowOrigin(new UUID(1, row), "patient " + row, institution);
  }

  private static double mean(double[] column, int first) {
    double sum = 0;
    for (int row = first; row < column.length; row += 2) {
      sum += column[row];
    }
    return sum / (column.length / 2.0);
  }
}
