/**
 * Shares of a count, such as a sensitivity, with the interval that the count supports. The interval
 * is exact: it rests on the binomial distribution, not on its normal approximation.
 */
@NullMarked
package org.petra.statistics.proportion;

import org.jspecify.annotations.NullMarked;
