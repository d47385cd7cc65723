/** Vectors as arrays beside one dictionary of names. What was extracted here is never changed. */
@NullMarked
package org.petra.feature.store;

import org.jspecify.annotations.NullMarked;
