/**
 * Freezes the cases, vectors, labels and split of a training. Its id follows from its content, so
 * that the same content is the same dataset.
 */
@NullMarked
package org.petra.model.dataset;

import org.jspecify.annotations.NullMarked;
