/**
 * How rows are divided for cross-validation. Rows of one group, a patient or an institution, are
 * never on both sides.
 */
@NullMarked
package org.petra.statistics.folds;

import org.jspecify.annotations.NullMarked;
