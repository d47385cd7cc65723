/**
 * How well a score separates the cases of a class from the others. ROC curve, its area with
 * DeLong's interval and test, areas of several classes, average precision, and what a threshold
 * gives, Youden's or another.
 */
@NullMarked
package org.petra.statistics.discrimination;

import org.jspecify.annotations.NullMarked;
