/**
 * The choice of features from the training rows. Filters drop those that say nothing or repeat an
 * earlier one, then mRMR ranks what is left by relevance over redundancy.
 */
@NullMarked
package org.petra.statistics.selection;

import org.jspecify.annotations.NullMarked;
