package org.petra.radiomics.preprocessing;

import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Vector3;

/**
 * For every voxel of a new grid its fractional index on an old one, axis by axis.
 *
 * <p>Indices along x are interpolated between the two ends of a row, as in ITK's resampling; {@link
 * IndexMatrix} says why even the last bit should agree.
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
    IndexMatrix old = new IndexMatrix(from);
    IndexMatrix grid = new IndexMatrix(to);
    int nx = to.size().x();
    double start = old.index(grid.position(0, 0, 0)).x();
    double rowLength = old.index(grid.position(nx, 0, 0)).x() - start;
    double[] x = new double[nx];
    for (int i = 0; i < nx; i++) {
      x[i] = start + i / (double) nx * rowLength;
    }
    double[] y = new double[to.size().y()];
    for (int j = 0; j < y.length; j++) {
      y[j] = old.index(grid.position(0, j, 0)).y();
    }
    double[] z = new double[to.size().z()];
    for (int k = 0; k < z.length; k++) {
      z[k] = old.index(grid.position(0, 0, k)).z();
    }
    return new GridTransform(x, y, z);
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
