package org.petra.model.pipeline;

import org.petra.statistics.selection.UnivariateFilter;

/**
 * The test of each column by itself between the class and the rest.
 *
 * @param applied whether the step is taken
 * @param test which test, two-sided
 * @param adjustment for the number of columns tested
 * @param alpha a column passes when its adjusted p is below; above 0 and below 1
 */
public record UnivariateSettings(
    boolean applied,
    UnivariateFilter.Test test,
    UnivariateFilter.Adjustment adjustment,
    double alpha) {

  /** What the study does. */
  public static final UnivariateSettings STUDY =
      new UnivariateSettings(
          true, UnivariateFilter.Test.STUDENT, UnivariateFilter.Adjustment.NONE, 0.05);
}
