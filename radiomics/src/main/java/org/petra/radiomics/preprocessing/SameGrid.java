package org.petra.radiomics.preprocessing;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Vector3;

/** Whether two grids are one, to ITK's tolerances. */
final class SameGrid {

  /** Tolerance of origins and spacings in voxels of the first grid, and of direction cosines. */
  private static final double TOLERANCE = 1e-6;

  private SameGrid() {}

  /** Throws GEOMETRY_MISMATCH, naming what differs, unless the grids are one. */
  static void require(Geometry image, Geometry mask) {
    if (!image.size().equals(mask.size())) {
      throw mismatch("size");
    }
    double tolerance = TOLERANCE * image.spacingMm().x();
    requireClose(image.originMm(), mask.originMm(), tolerance, "origin");
    requireClose(image.spacingMm(), mask.spacingMm(), tolerance, "spacing");
    for (int axis = 0; axis < 3; axis++) {
      requireClose(image.direction().get(axis), mask.direction().get(axis), TOLERANCE, "direction");
    }
  }

  private static void requireClose(Vector3 a, Vector3 b, double tolerance, String what) {
    for (int axis = 0; axis < 3; axis++) {
      if (!(Math.abs(a.get(axis) - b.get(axis)) <= tolerance)) {
        throw mismatch(what);
      }
    }
  }

  private static RadiomicsException mismatch(String what) {
    return new RadiomicsException(
        Code.GEOMETRY_MISMATCH,
        "Image and region differ in " + what + ", and no resampling is asked for.");
  }
}
