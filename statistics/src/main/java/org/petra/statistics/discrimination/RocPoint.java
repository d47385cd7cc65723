package org.petra.statistics.discrimination;

/**
 * One point of a ROC curve: what follows when scores from the threshold up are called positive.
 *
 * @param threshold the lowest score called positive; positive infinity at the first point, where
 *     nothing is
 * @param falsePositiveRate share of the rest that is called positive
 * @param truePositiveRate share of the class that is called positive
 */
public record RocPoint(double threshold, double falsePositiveRate, double truePositiveRate) {}
