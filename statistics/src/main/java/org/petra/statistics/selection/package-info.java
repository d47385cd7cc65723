/**
 * The choice of features from the training rows. A t-test filters, then mRMR ranks what is left by
 * relevance over redundancy.
 */
@NullMarked
package org.petra.statistics.selection;

import org.jspecify.annotations.NullMarked;
