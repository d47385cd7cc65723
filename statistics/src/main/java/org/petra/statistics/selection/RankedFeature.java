package org.petra.statistics.selection;

/**
 * A selected feature with the numbers that selected it.
 *
 * @param name feature name
 * @param relevance F statistic between the class and the rest; positive infinity for a feature that
 *     separates them and does not vary within
 * @param redundancy mean absolute correlation with the features selected before, from 0 to 1; 0 for
 *     the first
 */
public record RankedFeature(String name, double relevance, double redundancy) {}
