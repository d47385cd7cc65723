package org.petra.statistics.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;

class ChiSquareTest {

  /** SciPy prints 16 digits. */
  private static final double TOLERANCE = 1e-12;

  @Test
  void twoByThreeAsSciPy() {
    TestResult result =
        ChiSquare.independence(ContingencyTable.of(new int[][] {{12, 5, 3}, {4, 9, 8}})).get();

    assertThat(result.statistic()).isCloseTo(7.395593692022264, within(TOLERANCE));
    assertThat(result.degreesOfFreedom()).containsExactly(2.0);
    assertThat(result.pValue()).isCloseTo(0.02477805625299871, within(TOLERANCE));
  }

  @Test
  void twoByTwoIsNotCorrectedForContinuity() {
    TestResult result =
        ChiSquare.independence(ContingencyTable.of(new int[][] {{10, 20}, {30, 15}})).get();

    assertThat(result.statistic()).isCloseTo(8.035714285714285, within(TOLERANCE));
    assertThat(result.pValue()).isCloseTo(0.0045863920802535025, within(TOLERANCE));
  }

  @Test
  void manyCasesNearIndependenceKeepTheirDigits() {
    ContingencyTable table =
        ContingencyTable.of(new int[][] {{9_530_745, 5_633_409}, {19_061_490, 11_266_819}});

    // Rational arithmetic in Python; 1e-12 of the value for the rounding of four terms.
    assertThat(ChiSquare.independence(table).get().statistic())
        .isCloseTo(1.8594568278485366e-8, withinPercentage(1e-10));
  }

  @Test
  void anEmptyRowOrColumnIsNamed() {
    assertThat(ChiSquare.independence(ContingencyTable.of(new int[][] {{3, 4}, {0, 0}})).reason())
        .contains(Reason.EMPTY_MARGIN);
    assertThat(ChiSquare.independence(ContingencyTable.of(new int[][] {{3, 0}, {4, 0}})).reason())
        .contains(Reason.EMPTY_MARGIN);
  }

  @Test
  void tellsTheSmallestExpectedCount() {
    ContingencyTable table = ContingencyTable.of(new int[][] {{12, 5, 3}, {4, 9, 8}});

    assertThat(table.smallestExpected()).isCloseTo(20.0 * 11 / 41, within(TOLERANCE));
  }

  @Test
  void rejectsWhatIsNoTable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContingencyTable.of(new int[][] {{1, 2}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContingencyTable.of(new int[][] {{1, 2}, {1}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContingencyTable.of(new int[][] {{1, 2}, {-1, 3}}));
  }
}
