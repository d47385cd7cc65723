package org.petra.radiomics.preprocessing;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Mask;

/**
 * How large a region must be for its features to mean something.
 *
 * @param minimumDimensions axes along which it must have more than one voxel, 1 to 3
 * @param minimumSize it must have more voxels than this; 0 asks for nothing
 */
public record RoiRequirements(int minimumDimensions, int minimumSize) {

  /** PyRadiomics' defaults: a region of at least two dimensions. */
  public static final RoiRequirements DEFAULT = new RoiRequirements(2, 0);

  /** Rejects values out of range. */
  public RoiRequirements {
    if (minimumDimensions < 1 || minimumDimensions > 3 || minimumSize < 0) {
      throw new IllegalArgumentException(
          "dimensions 1 to 3 and a size of 0 or more, got "
              + minimumDimensions
              + " and "
              + minimumSize);
    }
  }

  /**
   * Checks a region and gives its bounding box.
   *
   * @throws RadiomicsException EMPTY_MASK or ROI_TOO_SMALL
   */
  public BoundingBox check(Mask mask) {
    BoundingBox box = BoundingBox.of(mask);
    if (mask.voxelCount() == 1) {
      throw tooSmall("The region has one voxel; features need at least two.");
    }
    if (box.dimensions() < minimumDimensions) {
      throw tooSmall(
          "The region extends along %d axes; the settings ask for %d."
              .formatted(box.dimensions(), minimumDimensions));
    }
    if (minimumSize > 0 && mask.voxelCount() <= minimumSize) {
      throw tooSmall(
          "The region has %d voxels; the settings ask for more than %d."
              .formatted(mask.voxelCount(), minimumSize));
    }
    return box;
  }

  private static RadiomicsException tooSmall(String detail) {
    return new RadiomicsException(Code.ROI_TOO_SMALL, detail);
  }
}
