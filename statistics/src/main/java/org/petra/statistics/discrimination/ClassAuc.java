package org.petra.statistics.discrimination;

/**
 * The area of one class against all others.
 *
 * @param label index of the class, from 0
 * @param count number of cases of the class, 1 or more
 * @param auc area of the class's own score, from 0 to 1
 */
public record ClassAuc(int label, int count, double auc) {}
