package org.petra.statistics.discrimination;

/**
 * Two areas under ROC curves of the same cases, compared by DeLong's paired test.
 *
 * @param firstAuc area of the first score
 * @param secondAuc area of the second score
 * @param standardError of the difference; above 0
 * @param z difference, first less second, over its standard error
 * @param pValue two-sided, from the standard normal distribution
 */
public record AucComparison(
    double firstAuc, double secondAuc, double standardError, double z, double pValue) {}
