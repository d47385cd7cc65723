/**
 * Predictions of a stored version by case id or by posted values. A missing value is an error,
 * never a guess.
 */
@NullMarked
package org.petra.model.inference;

import org.jspecify.annotations.NullMarked;
