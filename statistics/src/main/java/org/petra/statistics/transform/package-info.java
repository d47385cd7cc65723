/**
 * Transformations that are fitted on training rows and then applied unchanged to any other row.
 * Their parameters are plain values that can be stored with a model.
 */
@NullMarked
package org.petra.statistics.transform;

import org.jspecify.annotations.NullMarked;
