/**
 * Tail probabilities and quantiles of the normal, t, F and chi-square distributions. Tails are
 * computed as tails, so that a very small p value keeps its digits.
 */
@NullMarked
package org.petra.statistics.distribution;

import org.jspecify.annotations.NullMarked;
