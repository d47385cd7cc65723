package org.petra.radiomics.feature.shape;

import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Slicing;
import org.petra.radiomics.image.Vector3;

/**
 * What the features of shape within one slice are computed from.
 *
 * @param contour the outline
 * @param diameterMm the largest distance of two points of the outline, in mm
 * @param axes principal axes of the pixels; the least lies across the slice and is 0
 * @param pixelSurfaceMm2 number of pixels times the surface of one, in mm^2
 */
public record SliceShape(
    Contour contour, double diameterMm, PrincipalAxes axes, double pixelSurfaceMm2) {

  /** Whether the region lies in one of the slices that {@code slicing} names. */
  public static boolean isDefined(Mask mask, Slicing slicing) {
    return slicing != Slicing.NONE && mask.size().get(slicing.axis()) == 1;
  }

  /** Measures a region of at least one voxel for which it {@link #isDefined}. */
  public static SliceShape of(Mask mask, Slicing slicing) {
    Vector3 spacing = mask.geometry().spacingMm();
    Diameters diameters = Diameters.of(PaddedMask.of(mask), spacing);
    double diameter =
        switch (slicing) {
          case ACROSS_X -> diameters.row();
          case ACROSS_Y -> diameters.column();
          case ACROSS_Z -> diameters.slice();
          case NONE -> throw new IllegalArgumentException("no axis to lie across");
        };
    double pixel = mask.geometry().voxelVolumeMm3() / spacing.get(slicing.axis());
    return new SliceShape(
        Contour.of(mask, slicing), diameter, PrincipalAxes.of(mask), mask.voxelCount() * pixel);
  }
}
