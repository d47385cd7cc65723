/**
 * How far repeated readings of a dataset's training cases agree, feature by feature. What a report
 * shows; the filter of a fit looks at the rows of its fold alone.
 */
@NullMarked
package org.petra.model.agreement;

import org.jspecify.annotations.NullMarked;
