/**
 * What the statistics of a study share: the table of features, the outcome that may be absent with
 * a reason, the moments of a sample. Start at {@link org.petra.statistics.Outcome}, which every
 * test, interval and selection returns.
 */
@NullMarked
package org.petra.statistics;

import org.jspecify.annotations.NullMarked;
