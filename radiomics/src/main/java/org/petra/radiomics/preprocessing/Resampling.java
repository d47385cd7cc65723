package org.petra.radiomics.preprocessing;

import org.petra.radiomics.image.Vector3;

/**
 * How an image is brought to another voxel spacing: the image by an interpolator, the region by
 * nearest neighbour.
 *
 * @param spacingMm wanted spacing along each index axis of the region's grid in mm; 0 keeps that of
 *     the region
 * @param padDistance voxels of the new grid kept around the region, for filters to read
 * @param interpolator how intensities are found between voxels
 */
public record Resampling(Vector3 spacingMm, int padDistance, Interpolator interpolator) {

  /** Resampling by cubic B-spline. */
  public Resampling(Vector3 spacingMm, int padDistance) {
    this(spacingMm, padDistance, Interpolator.B_SPLINE);
  }

  /** Rejects a negative or infinite spacing and a negative distance. */
  public Resampling {
    for (int axis = 0; axis < 3; axis++) {
      double s = spacingMm.get(axis);
      if (!(s >= 0) || Double.isInfinite(s)) {
        throw new IllegalArgumentException("spacing must be 0 or positive, got " + spacingMm);
      }
    }
    if (padDistance < 0) {
      throw new IllegalArgumentException("padDistance must not be negative, got " + padDistance);
    }
  }
}
