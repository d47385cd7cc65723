package org.petra.statistics.discrimination;

/**
 * A confidence interval of an area under the ROC curve.
 *
 * @param auc the area, between 0 and 1
 * @param standardError DeLong's, of the area itself (not of its logit); above 0
 * @param lower lower bound, 0 or more
 * @param upper upper bound, 1 or less
 * @param level confidence level, such as 0.95
 * @param method how the bounds were made from the standard error
 */
public record AucInterval(
    double auc,
    double standardError,
    double lower,
    double upper,
    double level,
    IntervalMethod method) {}
