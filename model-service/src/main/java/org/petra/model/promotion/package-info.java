/**
 * Moves aliases between versions, under declared conditions where an alias has a gate. Of two moves
 * at once one wins, and every move and every gate is kept with who, when and why.
 */
@NullMarked
package org.petra.model.promotion;

import org.jspecify.annotations.NullMarked;
