/**
 * What chance does to a statistic, found by drawing the cases again, stratified or by patient. The
 * same seed gives the same interval everywhere.
 */
@NullMarked
package org.petra.statistics.resampling;

import org.jspecify.annotations.NullMarked;
