/**
 * Regions derived from intensities and from the shape of other regions. What features are computed
 * on may be such a region instead of the drawn one; a proposal is only held against a drawn one.
 */
@NullMarked
package org.petra.radiomics.region;

import org.jspecify.annotations.NullMarked;
