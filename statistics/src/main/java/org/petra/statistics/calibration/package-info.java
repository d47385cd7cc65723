/**
 * How far predicted probabilities lie from what happened. The Brier score is the first measure of
 * it.
 */
@NullMarked
package org.petra.statistics.calibration;

import org.jspecify.annotations.NullMarked;
