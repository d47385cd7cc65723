package org.petra.statistics.hypothesis;

import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.distribution.TailProbability;

/**
 * Pearson's chi-square test that two attributes are independent (Philosophical Magazine 50, 1900).
 */
public final class ChiSquare {

  private ChiSquare() {}

  /**
   * The test on a table of any size, without continuity correction (also for 2 by 2).
   *
   * <p>Absent: {@link Reason#EMPTY_MARGIN}.
   */
  public static Outcome<TestResult> independence(ContingencyTable table) {
    if (table.hasEmptyMargin()) {
      return Outcome.absent(Reason.EMPTY_MARGIN);
    }
    double statistic = 0;
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        // In whole numbers: what is counted and what is expected may have many digits in common.
        long margins = (long) table.rowTotal(row) * table.columnTotal(column);
        double deviation = (long) table.count(row, column) * table.total() - margins;
        statistic += deviation / margins * deviation / table.total();
      }
    }
    double degreesOfFreedom = (table.rows() - 1.0) * (table.columns() - 1.0);
    return TestResult.checked(
        statistic, TailProbability.chiSquareUpper(statistic, degreesOfFreedom), degreesOfFreedom);
  }
}
