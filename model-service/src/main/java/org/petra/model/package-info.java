/**
 * Datasets, training, evaluation, registry and inference. A model version says all that is needed
 * to make it again.
 */
@NullMarked
package org.petra.model;

import org.jspecify.annotations.NullMarked;
