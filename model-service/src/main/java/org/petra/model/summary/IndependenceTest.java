package org.petra.model.summary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.hypothesis.ChiSquare;
import org.petra.statistics.hypothesis.ContingencyTable;
import org.petra.statistics.hypothesis.FisherExact;
import org.petra.statistics.hypothesis.FisherResult;
import org.petra.statistics.hypothesis.TestResult;

/**
 * The test that a characteristic does not depend on the class: chi-square, or Fisher's exact test
 * where a count below 5 is expected and the table is not too large for it.
 *
 * @param name which test
 * @param pValue null where it cannot be made, as when all cases are alike
 */
record IndependenceTest(String name, @Nullable Double pValue) {

  private static final double SMALLEST_EXPECTED = 5;

  static IndependenceTest of(List<Counted> classes) {
    if (classes.size() < 2) {
      return new IndependenceTest("one class", null);
    }
    ContingencyTable table =
        ContingencyTable.of(
            classes.stream()
                .map(each -> new int[] {each.yes(), each.known() - each.yes()})
                .toArray(int[][]::new));
    if (expectsFew(table)) {
      Outcome<FisherResult> exact = FisherExact.test(table);
      if (!exact.reason().equals(Optional.of(Reason.TOO_MUCH_WORK))) {
        return new IndependenceTest(
            "Fisher exact", exact.value().map(FisherResult::pValue).orElse(null));
      }
    }
    return new IndependenceTest(
        "chi-square", ChiSquare.independence(table).value().map(TestResult::pValue).orElse(null));
  }

  private static boolean expectsFew(ContingencyTable table) {
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        if (!(table.expected(row, column) >= SMALLEST_EXPECTED)) {
          return true;
        }
      }
    }
    return false;
  }
}
