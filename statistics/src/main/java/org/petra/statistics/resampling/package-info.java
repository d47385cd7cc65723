/**
 * What chance does to a statistic, found by drawing the cases again. Bootstrap intervals,
 * stratified and by patient, and permutation checks; the same seed gives the same numbers
 * everywhere.
 */
@NullMarked
package org.petra.statistics.resampling;

import org.jspecify.annotations.NullMarked;
