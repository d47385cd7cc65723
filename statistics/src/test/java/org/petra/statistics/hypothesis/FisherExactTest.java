package org.petra.statistics.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;

class FisherExactTest {

  /** 1e-12 of the value: the rounding of some thousand products. */
  private static final double PERCENT = 1e-10;

  /** Sums of up to millions of probabilities, each from logarithms of factorials. */
  private static final double TOLERANCE = 1e-11;

  /** R prints four digits. */
  private static final double PRINTED = 5e-5;

  private static final long SEED = 20261124;

  @Test
  void theTeaTasterByHand() {
    // Of the 70 ways to choose four cups, 1 + 16 + 16 + 1 are as improbable as three right.
    FisherResult result = test(new int[][] {{3, 1}, {1, 3}});

    assertThat(result.pValue()).isCloseTo(34.0 / 70, within(TOLERANCE));
    assertThat(result.oddsRatio()).hasValue(9);
  }

  @Test
  void twoByTwoAsSciPy() {
    assertThat(test(new int[][] {{8, 2}, {1, 5}}).pValue())
        .isCloseTo(0.034965034965034975, within(TOLERANCE));
    assertThat(test(new int[][] {{10, 20}, {30, 15}}).pValue())
        .isCloseTo(0.008824760272675987, within(TOLERANCE));
  }

  @Test
  void fourByFourAsR() {
    // The job satisfaction table of R's fisher.test (Agresti 2002, p. 57).
    int[][] job = {{1, 3, 10, 6}, {2, 3, 10, 7}, {1, 6, 14, 12}, {0, 1, 9, 11}};

    assertThat(test(job).pValue()).isCloseTo(0.7827, within(PRINTED));
    assertThat(test(job).oddsRatio()).isEmpty();
  }

  @Test
  void agreesWithTheDefinitionOnManyTables() {
    Random random = new Random(SEED);
    for (int[] size :
        List.of(new int[] {2, 2}, new int[] {3, 2}, new int[] {3, 3}, new int[] {2, 4})) {
      for (int repeat = 0; repeat < 40; repeat++) {
        int[][] counts = new int[size[0]][size[1]];
        for (int[] row : counts) {
          for (int column = 0; column < row.length; column++) {
            row[column] = random.nextInt(6);
          }
          row[repeat % row.length]++;
        }
        ContingencyTable table = ContingencyTable.of(counts);
        if (!table.hasEmptyMargin()) {
          assertThat(FisherExact.test(table).get().pValue())
              .isCloseTo(new EveryTable(table).pValue(), within(TOLERANCE));
        }
      }
    }
  }

  @Test
  void exchangingRowsAndColumnsChangesNothing() {
    ContingencyTable table = ContingencyTable.of(new int[][] {{1, 2, 3, 4}, {4, 3, 2, 0}});

    assertThat(FisherExact.test(table.transposed()).get().pValue())
        .isCloseTo(FisherExact.test(table).get().pValue(), within(TOLERANCE));
  }

  @Test
  void manyCasesKeepTheDigitsOfASmallPValue() {
    // Every table's weight as a whole number, in Python.
    assertThat(test(new int[][] {{5196, 3554}, {7085, 4167}}).pValue())
        .isCloseTo(2.5568326334355652e-7, withinPercentage(PERCENT));
  }

  @Test
  void aPValueTooSmallForDoublePrecisionIsZero() {
    assertThat(test(new int[][] {{50_000, 0}, {0, 50_000}}).pValue()).isZero();
  }

  @Test
  void givesUpOnManyRowsToo() {
    // A node of the enumeration has as many numbers as rows, which counts in time and memory.
    int[][] counts = new int[200][200];
    for (int[] row : counts) {
      Arrays.fill(row, 1);
    }

    assertThat(FisherExact.test(ContingencyTable.of(counts)).reason())
        .contains(Reason.TOO_MUCH_WORK);
  }

  @Test
  void givesUpWhenTheStepsDoNotSuffice() {
    ContingencyTable table = ContingencyTable.of(new int[][] {{9, 8, 7}, {7, 9, 8}, {8, 7, 9}});

    assertThat(FisherExact.test(table, 100).reason()).contains(Reason.TOO_MUCH_WORK);
    assertThat(FisherExact.test(table).isPresent()).isTrue();
  }

  @Test
  void moreCasesThanFactorialsAreKeptForAreRefused() {
    int[][] counts = {{900_000, 1}, {1, 900_000}};

    assertThat(FisherExact.test(ContingencyTable.of(counts)).reason())
        .contains(Reason.TOO_MUCH_WORK);
  }

  @Test
  void anOddsRatioWithoutDenominatorIsEmpty() {
    assertThat(test(new int[][] {{3, 0}, {1, 3}}).oddsRatio()).isEmpty();
  }

  @Test
  void anEmptyMarginIsNamed() {
    assertThat(FisherExact.test(ContingencyTable.of(new int[][] {{3, 0}, {4, 0}})).reason())
        .contains(Reason.EMPTY_MARGIN);
  }

  private static FisherResult test(int[][] counts) {
    return FisherExact.test(ContingencyTable.of(counts)).get();
  }
}
