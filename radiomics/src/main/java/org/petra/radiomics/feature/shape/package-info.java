/** Size and shape of the region. Only the mask and its spacing matter, never an intensity. */
@NullMarked
package org.petra.radiomics.feature.shape;

import org.jspecify.annotations.NullMarked;
