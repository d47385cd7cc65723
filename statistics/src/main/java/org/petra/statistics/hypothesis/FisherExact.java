package org.petra.statistics.hypothesis;

import java.util.OptionalDouble;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * Fisher's exact test that two attributes are independent, two-sided; for tables larger than 2 by 2
 * this is the test of Freeman and Halton (Biometrika 38, 1951).
 */
public final class FisherExact {

  /**
   * Steps after which the enumeration gives up: some seconds, and some hundred megabytes at most.
   */
  private static final long DEFAULT_STEPS = 20_000_000;

  /** Cases beyond this are no matter for an exact test, and their factorials would fill memory. */
  private static final int MOST_CASES = 1_000_000;

  private FisherExact() {}

  /**
   * The test on a table of any size.
   *
   * <p>Tables whose probabilities differ by less than one in 10^7 count as equally probable.
   * Absent: {@link Reason#EMPTY_MARGIN}; {@link Reason#TOO_MUCH_WORK} for more than a million cases
   * or a table larger than 2 by 2 with too many alternatives (it gives up within some seconds),
   * where {@link ChiSquare} is then the better choice.
   */
  public static Outcome<FisherResult> test(ContingencyTable table) {
    return test(table, DEFAULT_STEPS);
  }

  /** The test that gives up after so many steps of the enumeration. */
  static Outcome<FisherResult> test(ContingencyTable table, long steps) {
    if (table.hasEmptyMargin()) {
      return Outcome.absent(Reason.EMPTY_MARGIN);
    }
    if (table.total() > MOST_CASES) {
      return Outcome.absent(Reason.TOO_MUCH_WORK);
    }
    if (table.rows() == 2 && table.columns() == 2) {
      return Outcome.of(new FisherResult(oddsRatio(table), FourfoldTail.pValue(table)));
    }
    OptionalDouble p = new TableEnumeration(table, steps).pValue();
    return p.isPresent()
        ? Outcome.of(new FisherResult(oddsRatio(table), p.getAsDouble()))
        : Outcome.absent(Reason.TOO_MUCH_WORK);
  }

  private static OptionalDouble oddsRatio(ContingencyTable table) {
    double denominator = (double) table.count(0, 1) * table.count(1, 0);
    return table.rows() == 2 && table.columns() == 2 && denominator > 0
        ? OptionalDouble.of((double) table.count(0, 0) * table.count(1, 1) / denominator)
        : OptionalDouble.empty();
  }
}
