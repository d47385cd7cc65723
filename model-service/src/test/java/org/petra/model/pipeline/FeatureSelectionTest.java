package org.petra.model.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.selection.UnivariateFilter;
import org.petra.support.problem.ProblemException;

class FeatureSelectionTest {

  private static final int ROWS = 40;

  private final boolean[] positive = labels();

  @Test
  void dropsColumnsThatAreIncompleteOrConstantAndSaysHowMany() {
    FeatureTable table = table(3, 1);
    double[] incomplete = table.column(0);
    incomplete[5] = Double.NaN;
    double[] constant = new double[ROWS];
    var selection =
        select(0.05, 5, table.with("incomplete", incomplete).with("constant", constant));
    assertThat(selection.names()).doesNotContain("incomplete", "constant");
    SelectionStep usable = step(selection, "usable columns");
    assertThat(usable.before() - usable.after()).isEqualTo(2);
    assertThat(usable.description())
        .contains("1 columns with a missing value, 1 without variation");
  }

  @Test
  void takesFewerThanAskedAndSaysSo() {
    var selection = select(0.05, 30, table(4, 2));
    assertThat(selection.names().size()).isBetween(4, 29);
    SelectionStep mrmr = step(selection, "mRMR");
    assertThat(mrmr.description()).contains("30 were asked for");
    assertThat(mrmr.after()).isEqualTo(selection.names().size());
    assertThat(mrmr.kept()).allMatch(feature -> feature.pValue() < 0.05);
  }

  @Test
  void longListsOfColumnsAreNotRepeated() {
    var selection = select(0.999, 8, table(4, 80));
    assertThat(step(selection, "t-test").after()).isGreaterThan(50);
    assertThat(step(selection, "t-test").kept()).isEmpty();
    assertThat(selection.names()).hasSize(8);
  }

  @Test
  void nothingSignificantIsAnError() {
    assertThatThrownBy(() -> select(1e-12, 8, table(0, 10)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("NO_FEATURE_SELECTED"));
  }

  private Selection select(double alpha, int count, FeatureTable table) {
    PipelineSettings settings =
        PlantedRows.settings(Classifier.LR)
            .with(
                new UnivariateSettings(
                    true, UnivariateFilter.Test.STUDENT, UnivariateFilter.Adjustment.NONE, alpha))
            .withCount(count)
            .build();
    return FeatureSelection.of(settings, PlantedRows.of(table, positive));
  }

  private static SelectionStep step(Selection selection, String name) {
    return selection.steps().stream()
        .filter(each -> each.step().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean[] labels() {
    boolean[] positive = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      positive[row] = row % 2 == 0;
    }
    return positive;
  }

  private FeatureTable table(int telling, int noise) {
    Random random = new Random(3);
    double[][] rows = new double[ROWS][telling + noise];
    List<String> names = new ArrayList<>();
    for (int column = 0; column < telling + noise; column++) {
      names.add("ct_" + column);
      for (int row = 0; row < ROWS; row++) {
        double shift = column < telling && positive[row] ? 2 : 0;
        rows[row][column] = random.nextGaussian() + shift;
      }
    }
    return FeatureTable.ofRows(names, rows);
  }
}
