/**
 * The gray level dependence matrix and its features. A neighbour depends on a voxel when both have
 * one gray level.
 */
@NullMarked
package org.petra.radiomics.feature.gldm;

import org.jspecify.annotations.NullMarked;
