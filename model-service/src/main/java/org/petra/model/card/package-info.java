/**
 * Model cards and out-of-fold predictions of versions, from what is stored of them alone. A card
 * computes no number and claims nothing that the registry does not hold.
 */
@NullMarked
package org.petra.model.card;

import org.jspecify.annotations.NullMarked;
