package org.petra.radiomics.preprocessing;

import org.petra.radiomics.image.Geometry;

/**
 * What is done with a region that is not on the grid of the image, when nothing is resampled.
 *
 * @param tolerance difference up to which grids count as one: of origins and spacings in voxels, of
 *     direction cosines as it is
 * @param correct whether a region on another grid is brought to that of the image; if not, it is an
 *     error
 */
public record MaskGrid(double tolerance, boolean correct) {

  /**
   * A tolerance that covers positions rounded to single precision, as in a NIfTI file beside a
   * DICOM series, and no correction. ITK's is 1e-6, with which such pairs are refused.
   */
  public static final MaskGrid DEFAULT = new MaskGrid(1e-4, false);

  /** Rejects a tolerance that is not positive. */
  public MaskGrid {
    if (!(tolerance > 0)) {
      throw new IllegalArgumentException("tolerance must be above 0, got " + tolerance);
    }
  }

  /** Whether the grids of an image and of a region count as one. */
  public boolean isOne(Geometry image, Geometry mask) {
    return difference(image, mask).isEmpty();
  }

  /** In what the grids differ and by how much, in words; empty when they count as one. */
  public String difference(Geometry image, Geometry mask) {
    return GridDifference.between(image, mask, tolerance);
  }
}
