package org.petra.statistics.resampling;

/**
 * A confidence interval from drawing the cases again.
 *
 * @param estimate the statistic of the cases themselves
 * @param standardError standard deviation of the statistic over the draws; above 0
 * @param lower lower bound
 * @param upper upper bound
 * @param undefined draws for which there was no statistic, which count for nothing
 */
public record BootstrapInterval(
    double estimate, double standardError, double lower, double upper, int undefined) {}
