package org.petra.statistics.selection;

import org.petra.statistics.FeatureTable;

/**
 * Keeps the features whose mean differs between a class and the rest by Student's t-test.
 *
 * <p>P values are not adjusted: this is a filter before a selection, not a finding. For other tests
 * and for adjusted values see {@link UnivariateFilter}.
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
    return new UnivariateFilter(
            UnivariateFilter.Test.STUDENT, UnivariateFilter.Adjustment.NONE, alpha)
        .apply(table, positive);
  }
}
