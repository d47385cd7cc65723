/** Chooses features from the training rows. It never sees another row. */
@NullMarked
package org.petra.model.selection;

import org.jspecify.annotations.NullMarked;
