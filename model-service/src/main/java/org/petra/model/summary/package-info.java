/**
 * The study's Tables 1 and 2 for a dataset, beside the article's own figures. Tests come from the
 * statistics library.
 */
@NullMarked
package org.petra.model.summary;

import org.jspecify.annotations.NullMarked;
