package org.petra.radiomics.preprocessing;

import java.util.Locale;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/**
 * PyRadiomics' grid for resampling: the part around a region of the grid that covers the region's
 * whole grid with new voxels, corner on corner.
 */
final class ResamplingGrid {

  /** As many as a body in voxels of half a millimetre: more is a mistake in a spacing. */
  private static final int MOST_VOXELS = 1 << 28;

  private ResamplingGrid() {}

  /**
   * The grid for a region whose bounding box on {@code maskGrid} is {@code box}.
   *
   * <p>Its extent is that of the box, half a voxel out on both sides, rounded outward to new voxels
   * and widened by {@code padDistance} of them, but never beyond {@code maskGrid}.
   *
   * @throws RadiomicsException INVALID_SETTING if it has more than 2^28 voxels
   */
  static Geometry of(Geometry maskGrid, BoundingBox box, Vector3 spacingMm, int padDistance) {
    double[] size = new double[3];
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
      size[axis] = upper - lower + 1;
      // Corners coincide, not centres: the first new centre lies half the difference further in.
      origin[axis] = 0.5 * (newSpacing - oldSpacing) / oldSpacing + lower / ratio;
    }
    return new Geometry(
        size(size),
        spacingMm,
        new IndexMatrix(maskGrid).position(origin[0], origin[1], origin[2]),
        maskGrid.direction());
  }

  private static Size size(double[] size) {
    if (!(size[0] * size[1] * size[2] <= MOST_VOXELS)) {
      throw new RadiomicsException(
          Code.INVALID_SETTING,
          String.format(
              Locale.ROOT,
              "The wanted spacing makes %.0f x %.0f x %.0f voxels around the region; %d are the most.",
              size[0],
              size[1],
              size[2],
              MOST_VOXELS));
    }
    return new Size((int) size[0], (int) size[1], (int) size[2]);
  }
}
