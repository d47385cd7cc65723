package org.petra.statistics;

/**
 * Why data give no result. The name is stable and may be stored or shown; {@link #description()}
 * says it in words.
 */
public enum Reason {
  /** A group holds fewer observations than the computation needs. */
  TOO_FEW_OBSERVATIONS("too few observations"),
  /** A value is NaN or infinite. */
  NOT_FINITE("a value is missing or not finite"),
  /** All values are the same, up to rounding. */
  NO_VARIATION("all values are the same"),
  /** Groups differ, but inside each group all values are the same: the statistic is infinite. */
  NO_VARIATION_WITHIN_GROUPS("the values do not vary within the groups"),
  /** There are too few cases of the class or too few of the others. */
  TOO_FEW_OF_A_CLASS("too few cases of a class"),
  /**
   * There are fewer groups (patients, institutions) than the computation needs: one of each class
   * for every fold, two to leave one out or to bring one to the scale of the others.
   */
  TOO_FEW_GROUPS("too few groups"),
  /** The reference that others are brought to has no row among the data. */
  NO_REFERENCE("the reference has no row"),
  /** No value of a column is finite. */
  NO_FINITE_VALUE("a column has no finite value"),
  /** The area under the curve is 0 or 1, where its variance estimate is 0 and says nothing. */
  AUC_AT_BOUNDARY("the area under the curve is 0 or 1"),
  /** The estimated variance is 0, so that no statistic can be formed. */
  NO_VARIANCE("the estimated variance is zero"),
  /**
   * A component of variance is estimated below zero (subjects or readers that differ less than
   * chance would make them), so far that a formula built on it breaks down.
   */
  NEGATIVE_VARIANCE("a variance is estimated below zero"),
  /**
   * Both scores place every case alike among those of the other class: there is nothing to test.
   */
  SAME_RANKING("both scores rank the cases alike"),
  /** A row or a column of the contingency table is empty, or it has fewer than two of either. */
  EMPTY_MARGIN("a row or column of the table is empty"),
  /** An exact computation would take more steps than it is allowed. */
  TOO_MUCH_WORK("the exact computation would take too long"),
  /** A value that should be a probability is below 0 or above 1. */
  NOT_A_PROBABILITY("a value is not a probability"),
  /** A probability is exactly 0 or 1, where its logit is infinite. */
  PROBABILITY_AT_BOUNDARY("a probability is 0 or 1"),
  /** No case is predicted to be of the kind that a predictive value is about. */
  NONE_PREDICTED("no case is predicted so"),
  /** A predictor divides the classes without overlap: the maximum likelihood is at infinity. */
  SEPARATED("the classes do not overlap"),
  /** An iteration did not settle within the steps it is allowed. */
  NOT_CONVERGED("the iteration did not converge"),
  /** No feature is left to choose from. */
  NO_CANDIDATE("no feature is left to choose from"),
  /** The result leaves the range of double precision numbers. */
  NOT_REPRESENTABLE("the result leaves the range of floating-point numbers");

  private final String description;

  Reason(String description) {
    this.description = description;
  }

  /** The reason in a few English words, without a full stop. */
  public String description() {
    return description;
  }
}
