package org.petra.radiomics.feature.shape;

import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Vector3;

/**
 * What the features of shape are computed from.
 *
 * @param mesh the surface
 * @param diameters largest distances on the surface
 * @param axes principal axes of the voxels
 * @param voxelVolumeMm3 number of voxels times the volume of one, in mm^3
 */
public record RegionShape(
    Mesh mesh, Diameters diameters, PrincipalAxes axes, double voxelVolumeMm3) {

  /** Measures a region of at least one voxel. */
  public static RegionShape of(Mask mask) {
    Vector3 spacing = mask.geometry().spacingMm();
    PaddedMask padded = PaddedMask.of(mask);
    return new RegionShape(
        Mesh.of(padded, spacing),
        Diameters.of(padded, spacing),
        PrincipalAxes.of(mask),
        mask.voxelCount() * mask.geometry().voxelVolumeMm3());
  }
}
