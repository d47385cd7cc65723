package org.petra.radiomics.preprocessing;

import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Vector3;

/**
 * The way from indices of a grid to positions and back, operation by operation as ITK takes it: by
 * the product of directions and spacing, and by its inverse.
 *
 * <p>{@link Geometry} says the same but for the last bit, and in resampling the last bit counts:
 * with 2.5 mm slices brought to 1 mm every fifth new centre lies on the border of two old voxels,
 * and rounding noise decides which of them the nearest one is. Where index axes are patient axes,
 * ITK's noise is met (of 800 random grids with such borders on all but four, all with permuted
 * axes); on oblique grids it is that of a singular value decomposition, which we do not follow.
 */
final class IndexMatrix {

  private final Vector3 origin;
  private final double[][] toPosition = new double[3][3];
  private final double[][] toIndex;

  IndexMatrix(Geometry grid) {
    this.origin = grid.originMm();
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        toPosition[row][column] =
            grid.direction().get(column).get(row) * grid.spacingMm().get(column);
      }
    }
    this.toIndex = inverse(toPosition);
  }

  /** The position in mm of a fractional index. */
  Vector3 position(double i, double j, double k) {
    return times(toPosition, new Vector3(i, j, k)).plus(origin);
  }

  /** The fractional index of a position in mm. */
  Vector3 index(Vector3 positionMm) {
    return times(toIndex, positionMm.minus(origin));
  }

  private static Vector3 times(double[][] matrix, Vector3 v) {
    return new Vector3(row(matrix[0], v), row(matrix[1], v), row(matrix[2], v));
  }

  private static double row(double[] row, Vector3 v) {
    return row[0] * v.x() + row[1] * v.y() + row[2] * v.z();
  }

  private static double[][] inverse(double[][] m) {
    double[][] inverse = new double[3][3];
    if (isPermutation(m)) {
      for (int row = 0; row < 3; row++) {
        for (int column = 0; column < 3; column++) {
          inverse[column][row] = m[row][column] == 0 ? 0 : 1 / m[row][column];
        }
      }
      return inverse;
    }
    double determinant = 0;
    for (int column = 0; column < 3; column++) {
      determinant += m[0][column] * cofactor(m, 0, column);
    }
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        inverse[column][row] = cofactor(m, row, column) / determinant;
      }
    }
    return inverse;
  }

  /** Whether each row has one entry that is not zero; columns then have too. */
  private static boolean isPermutation(double[][] m) {
    for (double[] row : m) {
      int entries = 0;
      for (double entry : row) {
        entries += entry != 0 ? 1 : 0;
      }
      if (entries != 1) {
        return false;
      }
    }
    return true;
  }

  private static double cofactor(double[][] m, int row, int column) {
    int r1 = (row + 1) % 3;
    int r2 = (row + 2) % 3;
    int c1 = (column + 1) % 3;
    int c2 = (column + 2) % 3;
    return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
  }
}
