/** All features of one region of interest. Start at {@link RegionFeatures}. */
@NullMarked
package org.petra.radiomics.feature;

import org.jspecify.annotations.NullMarked;
