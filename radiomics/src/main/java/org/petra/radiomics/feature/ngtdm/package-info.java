/**
 * The neighbouring gray tone difference matrix and its features. It compares a voxel with the mean
 * of its neighbours.
 */
@NullMarked
package org.petra.radiomics.feature.ngtdm;

import org.jspecify.annotations.NullMarked;
