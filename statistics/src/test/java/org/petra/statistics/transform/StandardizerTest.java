package org.petra.statistics.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Moments;
import org.petra.statistics.Reason;

class StandardizerTest {

  /** A few units in the last place. */
  private static final double ROUNDING = 1e-14;

  private final FeatureTable training =
      FeatureTable.ofColumns(
          List.of("a", "er", "b"), new double[][] {{1, 2, 6}, {1, 1, 1}, {-10, 0, 10}});

  private final Standardizer standardizer = Standardizer.fit(training).get();

  @Test
  void trainingColumnsGetMeanZeroAndDeviationOne() {
    FeatureTable standardized = standardizer.transform(training);

    for (String name : List.of("a", "b")) {
      Moments moments = Moments.of(standardized.column(name));
      assertThat(moments.mean()).isCloseTo(0, within(ROUNDING));
      assertThat(moments.sumOfSquares()).isCloseTo(3, within(ROUNDING));
    }
  }

  @Test
  void measuresOnTheTrainingRowsAlone() {
    // Column a: mean 3, deviation sqrt(14 / 3).
    double[] row = standardizer.transform(new double[] {4, 1, 10});

    assertThat(row[0]).isCloseTo(1 / Math.sqrt(14.0 / 3), within(ROUNDING));
    assertThat(row[2]).isCloseTo(10 / Math.sqrt(200.0 / 3), within(ROUNDING));
  }

  @Test
  void aConstantColumnBecomesZeroAndIsNamed() {
    assertThat(standardizer.constantColumns()).containsExactly("er");
    assertThat(standardizer.transform(new double[] {4, 0, 10})[1]).isZero();
  }

  @Test
  void takesItsColumnsFromATableByName() {
    FeatureTable other =
        FeatureTable.ofColumns(List.of("b", "x", "a", "er"), new double[][] {{10}, {7}, {4}, {1}});

    FeatureTable standardized = standardizer.transform(other);

    assertThat(standardized.names()).containsExactly("a", "er", "b");
    assertThat(standardized.row(0)).isEqualTo(standardizer.transform(new double[] {4, 1, 10}));
  }

  @Test
  void isRebuiltFromItsColumns() {
    assertThat(new Standardizer(standardizer.columns())).isEqualTo(standardizer);
  }

  @Test
  void namesWhyItCannotBeFitted() {
    assertThat(Standardizer.fit(training.rows()).reason()).contains(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(Standardizer.fit(training.with("c", new double[] {1, Double.NaN, 2})).reason())
        .contains(Reason.NOT_FINITE);
  }

  @Test
  void valuesWhoseSquaresLeaveTheRangeStillVary() {
    for (double unit : new double[] {1e-200, 1e200}) {
      FeatureTable table = FeatureTable.ofRows(List.of("a"), new double[][] {{-unit}, {unit}});
      Standardizer fitted = Standardizer.fit(table).get();

      assertThat(fitted.constantColumns()).isEmpty();
      assertThat(fitted.transform(table).column(0)).containsExactly(-1, 1);
    }
  }

  @Test
  void rejectsARowItCannotTransform() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> standardizer.transform(new double[] {1, 2}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> standardizer.transform(new double[] {1, 1, Double.NaN}))
        .withMessageContaining("column b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> standardizer.transform(training.select(List.of("a", "b"))));
    assertThatIllegalArgumentException().isThrownBy(() -> new ColumnScale("a", 1, -1));
  }
}
