package org.petra.radiomics.file;

import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/**
 * Where the voxels of a NIfTI image lie, in LPS.
 *
 * <p>A header may give positions twice, by matrix (sform) and by quaternion (qform). As ITK does,
 * the matrix is taken when its axes are orthogonal and it is the only one, says scanner
 * coordinates, or says the same as the quaternion; else the quaternion. Without either, index axes
 * are patient axes.
 */
final class NiftiGeometry {

  private static final int SCANNER = 1;
  private static final double ORTHOGONAL_TOLERANCE = 1e-4;
  private static final double SAME_TOLERANCE = 1e-4;

  private NiftiGeometry() {}

  static Geometry of(NiftiHeader header, Size size) {
    double unit = header.millimetres();
    Vector3 spacing =
        new Vector3(
            spacing(header.pixdim(0), unit),
            spacing(header.pixdim(1), unit),
            spacing(header.pixdim(2), unit));
    if (header.qformCode() <= 0 && header.sformCode() <= 0) {
      return new Geometry(size, spacing, new Vector3(0, 0, 0), Direction.IDENTITY);
    }
    double[][] affine = affine(header);
    Vector3[] axes = new Vector3[3];
    for (int column = 0; column < 3; column++) {
      Vector3 lps = new Vector3(-affine[0][column], -affine[1][column], affine[2][column]);
      axes[column] = unit(lps);
    }
    Vector3 origin = new Vector3(-affine[0][3], -affine[1][3], affine[2][3]).times(unit);
    return new Geometry(size, spacing, origin, new Direction(axes[0], axes[1], axes[2]));
  }

  private static double spacing(double pixdim, double unit) {
    double spacing = Math.abs(pixdim) * unit;
    if (!(spacing > 0) || Double.isInfinite(spacing)) {
      throw Unreadable.because("its voxel spacing is not positive");
    }
    return spacing;
  }

  private static double[][] affine(NiftiHeader header) {
    double[][] sform = new double[3][4];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        sform[row][column] = header.sform(row, column);
      }
    }
    if (header.sformCode() > 0 && isOrthogonal(sform)) {
      boolean only = header.qformCode() <= 0;
      if (only || header.sformCode() == SCANNER || isSame(sform, qform(header))) {
        return sform;
      }
    }
    if (header.qformCode() <= 0) {
      throw Unreadable.because("its axes are not orthogonal");
    }
    return qform(header);
  }

  private static boolean isOrthogonal(double[][] affine) {
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b < 3; b++) {
        double product = unit(column(affine, a)).dot(unit(column(affine, b)));
        if (!(Math.abs(product - (a == b ? 1 : 0)) <= ORTHOGONAL_TOLERANCE)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isSame(double[][] a, double[][] b) {
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 4; column++) {
        if (Math.abs(a[row][column] - b[row][column]) > SAME_TOLERANCE) {
          return false;
        }
      }
    }
    return true;
  }

  /** The rotation of a unit quaternion whose first part follows from the other three. */
  private static double[][] qform(NiftiHeader header) {
    double b = header.quaternion(0);
    double c = header.quaternion(1);
    double d = header.quaternion(2);
    double a = Math.sqrt(Math.max(0, 1 - (b * b + c * c + d * d)));
    double x = header.pixdim(0);
    double y = header.pixdim(1);
    double z = header.pixdim(2) * (header.pixdim(-1) < 0 ? -1 : 1);
    return new double[][] {
      {
        (a * a + b * b - c * c - d * d) * x,
        2 * (b * c - a * d) * y,
        2 * (b * d + a * c) * z,
        header.quaternion(3)
      },
      {
        2 * (b * c + a * d) * x,
        (a * a + c * c - b * b - d * d) * y,
        2 * (c * d - a * b) * z,
        header.quaternion(4)
      },
      {
        2 * (b * d - a * c) * x,
        2 * (c * d + a * b) * y,
        (a * a + d * d - b * b - c * c) * z,
        header.quaternion(5)
      }
    };
  }

  private static Vector3 column(double[][] affine, int column) {
    return new Vector3(affine[0][column], affine[1][column], affine[2][column]);
  }

  private static Vector3 unit(Vector3 v) {
    return v.times(1 / v.norm());
  }
}
