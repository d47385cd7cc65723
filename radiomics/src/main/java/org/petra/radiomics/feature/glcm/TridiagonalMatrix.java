package org.petra.radiomics.feature.glcm;

import java.util.Arrays;

/** The largest eigenvalue of a small symmetric tridiagonal matrix, and its eigenvector. */
final class TridiagonalMatrix {

  private static final int BISECTIONS = 60;

  private TridiagonalMatrix() {}

  /** An upper bound of the largest eigenvalue of the leading {@code n} rows, to rounding. */
  static double largestEigenvalue(double[] diagonal, double[] offDiagonal, int n) {
    double low = diagonal[0];
    double high = diagonal[0];
    for (int i = 0; i < n; i++) {
      double radius = (i > 0 ? offDiagonal[i - 1] : 0) + (i < n - 1 ? offDiagonal[i] : 0);
      low = Math.max(low, diagonal[i]);
      high = Math.max(high, diagonal[i] + radius);
    }
    double tiny = Math.ulp(high);
    high += tiny;
    for (int step = 0; step < BISECTIONS && high - low > tiny; step++) {
      double middle = low + (high - low) / 2;
      if (exceedsAllEigenvalues(diagonal, offDiagonal, n, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Whether the pivots of {@code shift * I - T} are all positive. */
  private static boolean exceedsAllEigenvalues(
      double[] diagonal, double[] offDiagonal, int n, double shift) {
    double pivot = shift - diagonal[0];
    for (int i = 1; i < n && pivot > 0; i++) {
      pivot = shift - diagonal[i] - offDiagonal[i - 1] * offDiagonal[i - 1] / pivot;
    }
    return pivot > 0;
  }

  /**
   * The unit eigenvector of the largest eigenvalue {@code theta} of the leading {@code n} rows, by
   * inverse iteration with a shift just above it, where elimination needs no pivoting.
   */
  static double[] eigenvector(double[] diagonal, double[] offDiagonal, int n, double theta) {
    double shift = theta + 4 * Math.ulp(theta) + Double.MIN_NORMAL;
    double[] pivots = new double[n];
    for (int i = 0; i < n; i++) {
      double fill = i == 0 ? 0 : offDiagonal[i - 1] * offDiagonal[i - 1] / pivots[i - 1];
      pivots[i] = Math.max(shift - diagonal[i] - fill, Math.ulp(shift));
    }
    double[] x = new double[n];
    Arrays.fill(x, 1);
    for (int iteration = 0; iteration < 3; iteration++) {
      for (int i = 1; i < n; i++) {
        x[i] += offDiagonal[i - 1] * x[i - 1] / pivots[i - 1];
      }
      for (int i = n - 1; i >= 0; i--) {
        double above = i == n - 1 ? 0 : offDiagonal[i] * x[i + 1];
        x[i] = (x[i] + above) / pivots[i];
      }
      Vectors.normalize(x);
    }
    return x;
  }
}
