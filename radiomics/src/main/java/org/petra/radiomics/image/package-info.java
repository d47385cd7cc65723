/**
 * Images and regions on a grid in patient space. Everything else in the engine takes and returns
 * these.
 */
@NullMarked
package org.petra.radiomics.image;

import org.jspecify.annotations.NullMarked;
