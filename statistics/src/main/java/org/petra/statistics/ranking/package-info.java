/**
 * Ranks of a sample with ties at their mean rank. The rank tests and the area under the ROC curve
 * share them.
 */
@NullMarked
package org.petra.statistics.ranking;

import org.jspecify.annotations.NullMarked;
