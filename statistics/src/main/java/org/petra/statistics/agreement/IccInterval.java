package org.petra.statistics.agreement;

/**
 * An intraclass correlation with its confidence interval and the F test that it is 0.
 *
 * @param form which coefficient
 * @param icc the coefficient; up to 1, and negative where readings agree less than by chance
 * @param lower lower bound
 * @param upper upper bound
 * @param level confidence level, such as 0.95
 * @param test the F test
 */
public record IccInterval(
    IccForm form, double icc, double lower, double upper, double level, FTest test) {

  /**
   * The F test that the coefficient is 0.
   *
   * @param statistic ratio of the subjects' mean square to the error's
   * @param numerator degrees of freedom of the subjects
   * @param denominator degrees of freedom of the error
   * @param pValue upper tail probability
   */
  public record FTest(double statistic, double numerator, double denominator, double pValue) {}
}
