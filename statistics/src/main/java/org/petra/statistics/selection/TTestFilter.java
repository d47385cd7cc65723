package org.petra.statistics.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.hypothesis.TTest;
import org.petra.statistics.hypothesis.TestResult;

/**
 * Keeps the features whose mean differs between a class and the rest by Student's t-test.
 *
 * <p>P values are not adjusted: this is a filter before a selection, not a finding.
 *
 * @param alpha a feature is kept when p &lt; alpha; above 0, up to 1
 */
public record TTestFilter(double alpha) {

  /** Checks the range of alpha. */
  public TTestFilter {
    if (!(alpha > 0 && alpha <= 1)) {
      throw new IllegalArgumentException("alpha " + alpha + " is not above 0 and up to 1");
    }
  }

  /**
   * Tests every column.
   *
   * <p>A column that cannot be tested is not kept and carries its reason, with one exception: one
   * that is constant within both groups and differs between them separates them perfectly and is
   * kept, as the limit p = 0 would be.
   *
   * @param table training rows only
   * @param positive whether each row belongs to the class
   * @throws IllegalArgumentException unless there is one label a row
   */
  public FilterResult apply(FeatureTable table, boolean[] positive) {
    BinaryGroups.check(table, positive);
    List<FilteredFeature> features = new ArrayList<>();
    for (int column = 0; column < table.columnCount(); column++) {
      double[] values = table.column(column);
      Outcome<TestResult> test =
          TTest.student(
              BinaryGroups.of(values, positive, true), BinaryGroups.of(values, positive, false));
      features.add(new FilteredFeature(table.names().get(column), test, keeps(test)));
    }
    return new FilterResult(features);
  }

  private boolean keeps(Outcome<TestResult> test) {
    return test.value().map(result -> result.pValue() < alpha).orElse(false)
        || test.reason().equals(Optional.of(Reason.NO_VARIATION_WITHIN_GROUPS));
  }
}
