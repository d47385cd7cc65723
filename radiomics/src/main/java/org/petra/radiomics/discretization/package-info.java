/**
 * From intensities to gray levels. Every texture matrix is counted on the {@link GrayLevels} made
 * here.
 */
@NullMarked
package org.petra.radiomics.discretization;

import org.jspecify.annotations.NullMarked;
