/**
 * How well a score separates the cases of a class from the others. ROC curve, its area with
 * DeLong's interval and test, average precision, and the operating point of Youden.
 */
@NullMarked
package org.petra.statistics.discrimination;

import org.jspecify.annotations.NullMarked;
