package org.petra.radiomics.preprocessing;

import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/**
 * PyRadiomics' grid for resampling: the part around a region of the grid that covers the region's
 * whole grid with new voxels, corner on corner.
 */
final class ResamplingGrid {

  private ResamplingGrid() {}

  /**
   * The grid for a region whose bounding box on {@code maskGrid} is {@code box}.
   *
   * <p>Its extent is that of the box, half a voxel out on both sides, rounded outward to new voxels
   * and widened by {@code padDistance} of them, but never beyond {@code maskGrid}.
   */
  static Geometry of(Geometry maskGrid, BoundingBox box, Vector3 spacingMm, int padDistance) {
    int[] size = new int[3];
    double[] origin = new double[3];
    for (int axis = 0; axis < 3; axis++) {
      double oldSpacing = maskGrid.spacingMm().get(axis);
      double newSpacing = spacingMm.get(axis);
      double ratio = oldSpacing / newSpacing;
      int first = box.min(axis);
      double lower = Math.floor((first - 0.5) * ratio - padDistance);
      double upper = Math.ceil((first + box.size().get(axis) - 0.5) * ratio + padDistance);
      lower = Math.max(lower, 0);
      upper = Math.min(upper, Math.ceil(maskGrid.size().get(axis) * ratio) - 1);
      size[axis] = (int) (upper - lower + 1);
      // Corners coincide, not centres: the first new centre lies half the difference further in.
      origin[axis] = 0.5 * (newSpacing - oldSpacing) / oldSpacing + lower / ratio;
    }
    return new Geometry(
        new Size(size[0], size[1], size[2]),
        spacingMm,
        new IndexMatrix(maskGrid).position(origin[0], origin[1], origin[2]),
        maskGrid.direction());
  }
}
