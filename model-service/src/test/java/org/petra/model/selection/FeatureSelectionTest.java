package org.petra.model.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.statistics.FeatureTable;
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
        new FeatureSelection(0.05, 5)
            .apply(table.with("incomplete", incomplete).with("constant", constant), positive);
    assertThat(selection.names()).doesNotContain("incomplete", "constant");
    SelectionStep usable = selection.steps().getFirst();
    assertThat(usable.before() - usable.after()).isEqualTo(2);
    assertThat(usable.description())
        .contains("1 columns with a missing value, 1 without variation");
  }

  @Test
  void takesFewerThanAskedAndSaysSo() {
    var selection = new FeatureSelection(0.05, 30).apply(table(4, 2), positive);
    assertThat(selection.names().size()).isBetween(4, 29);
    SelectionStep mrmr = selection.steps().getLast();
    assertThat(mrmr.description()).contains("30 were asked for");
    assertThat(mrmr.after()).isEqualTo(selection.names().size());
    assertThat(mrmr.kept()).allMatch(feature -> feature.pValue() < 0.05);
  }

  @Test
  void longListsOfColumnsAreNotRepeated() {
    var selection = new FeatureSelection(0.999, 8).apply(table(4, 80), positive);
    assertThat(selection.steps().get(1).after()).isGreaterThan(50);
    assertThat(selection.steps().get(1).kept()).isEmpty();
    assertThat(selection.names()).hasSize(8);
  }

  @Test
  void nothingSignificantIsAnError() {
    assertThatThrownBy(() -> new FeatureSelection(1e-12, 8).apply(table(0, 10), positive))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.code()).isEqualTo("NO_FEATURE_SELECTED"));
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
