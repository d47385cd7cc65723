package org.petra.radiomics.preprocessing;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Vector3;

/**
 * For every voxel of a new grid its fractional index on an old one, axis by axis.
 *
 * <p>Positions along x are interpolated between the two ends of a row, as ITK's resampling does, so
 * that a centre that falls on a voxel border is rounded to the same side.
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

  /**
   * The indices on {@code from} of the voxels of {@code to}.
   *
   * @throws RadiomicsException GEOMETRY_MISMATCH when the grids are turned against each other
   */
  static GridTransform of(Geometry from, Geometry to) {
    requireParallel(from.direction(), to.direction());
    int nx = to.size().x();
    double start = from.index(to.position(0, 0, 0)).x();
    double rowLength = from.index(to.position(nx, 0, 0)).x() - start;
    double[] x = new double[nx];
    for (int i = 0; i < nx; i++) {
      x[i] = start + i / (double) nx * rowLength;
    }
    double[] y = new double[to.size().y()];
    for (int j = 0; j < y.length; j++) {
      y[j] = from.index(to.position(0, j, 0)).y();
    }
    double[] z = new double[to.size().z()];
    for (int k = 0; k < z.length; k++) {
      z[k] = from.index(to.position(0, 0, k)).z();
    }
    return new GridTransform(x, y, z);
  }

  private static void requireParallel(Direction a, Direction b) {
    for (int axis = 0; axis < 3; axis++) {
      Vector3 difference = a.get(axis).minus(b.get(axis));
      for (int c = 0; c < 3; c++) {
        if (Math.abs(difference.get(c)) > DIRECTION_TOLERANCE) {
          throw new RadiomicsException(
              Code.GEOMETRY_MISMATCH,
              "Image and region have axes in different directions; bring the region to the"
                  + " image's grid first.");
        }
      }
    }
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
