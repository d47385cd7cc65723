package org.petra.radiomics.preprocessing;

import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Vector3;

/**
 * For every voxel of a new grid its fractional index on an old one, axis by axis.
 *
 * <p>With 2.5 mm slices resampled to 1 mm every fifth new centre lies on the border of two old
 * voxels, and rounding noise decides which of them the nearest one is. So the operations and their
 * order are those of ITK's resampling, along x by interpolating between the two ends of a row. On
 * grids oblique to the patient ITK's noise is that of a singular value decomposition, which we do
 * not follow.
 */
final class GridTransform {

  /** Largest component by which two direction vectors may differ and still count as parallel. */
  private static final double DIRECTION_TOLERANCE = 1e-6;

  private final double[] x;
  private final double[] y;
  private final double[] z;

  private GridTransform(double[] x, double[] y, double[] z) {
    this.x = x;
    this.y = y;
    this.z = z;
  }

  /** The indices on {@code from} of the voxels of {@code to}, which must be parallel to it. */
  static GridTransform of(Geometry from, Geometry to) {
    if (!areParallel(from, to)) {
      throw new IllegalArgumentException("grids are turned against each other");
    }
    int nx = to.size().x();
    double start = index(from, to.position(0, 0, 0), 0);
    double rowLength = index(from, to.position(nx, 0, 0), 0) - start;
    double[] x = new double[nx];
    for (int i = 0; i < nx; i++) {
      x[i] = start + i / (double) nx * rowLength;
    }
    double[] y = new double[to.size().y()];
    for (int j = 0; j < y.length; j++) {
      y[j] = index(from, to.position(0, j, 0), 1);
    }
    double[] z = new double[to.size().z()];
    for (int k = 0; k < z.length; k++) {
      z[k] = index(from, to.position(0, 0, k), 2);
    }
    return new GridTransform(x, y, z);
  }

  /** Times the reciprocal, as ITK has it; dividing by the spacing differs in the last bit. */
  private static double index(Geometry grid, Vector3 position, int axis) {
    double distance = position.minus(grid.originMm()).dot(grid.direction().get(axis));
    return distance * (1.0 / grid.spacingMm().get(axis));
  }

  /** Whether the index axes of two grids point the same ways. */
  static boolean areParallel(Geometry a, Geometry b) {
    for (int axis = 0; axis < 3; axis++) {
      Vector3 difference = a.direction().get(axis).minus(b.direction().get(axis));
      for (int c = 0; c < 3; c++) {
        if (Math.abs(difference.get(c)) > DIRECTION_TOLERANCE) {
          return false;
        }
      }
    }
    return true;
  }

  /** The fractional indices along {@code axis}; not a copy. */
  double[] along(int axis) {
    return switch (axis) {
      case 0 -> x;
      case 1 -> y;
      case 2 -> z;
      default -> throw new IllegalArgumentException("axis must be 0, 1 or 2, got " + axis);
    };
  }
}
