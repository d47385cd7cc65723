/**
 * What the texture matrices have in common: directions, and matrices of gray level against size.
 * Nothing here knows a feature class.
 */
@NullMarked
package org.petra.radiomics.feature.matrix;

import org.jspecify.annotations.NullMarked;
