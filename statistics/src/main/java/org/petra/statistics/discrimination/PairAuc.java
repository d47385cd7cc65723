package org.petra.statistics.discrimination;

/**
 * The area between two classes, without the cases of the others.
 *
 * @param first index of one class
 * @param second index of the other, above {@code first}
 * @param count number of cases of both, 2 or more
 * @param auc mean of two areas, one by each class's own score
 */
public record PairAuc(int first, int second, int count, double auc) {}
