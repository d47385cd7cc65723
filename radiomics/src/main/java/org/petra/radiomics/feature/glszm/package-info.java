/**
 * The gray level size zone matrix and its features. A zone is a connected set of voxels of one gray
 * level.
 */
@NullMarked
package org.petra.radiomics.feature.glszm;

import org.jspecify.annotations.NullMarked;
