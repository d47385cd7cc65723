package org.petra.radiomics.feature.shape;

import java.util.Arrays;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Runs;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;

/**
 * The variances of the voxel centres of a region along its principal axes, in mm^2, dividing by the
 * number of voxels. A region of one slice has a least variance of 0.
 *
 * @param major largest variance
 * @param minor second largest variance
 * @param least smallest variance
 */
record PrincipalAxes(double major, double minor, double least) {

  private static final int SWEEPS = 20;

  static PrincipalAxes of(Mask mask) {
    double[] variances = eigenvalues(covariance(mask));
    return new PrincipalAxes(variances[2], variances[1], variances[0]);
  }

  /** Coordinates are counted from the middle of the grid, so that the sums stay small and exact. */
  private static double[][] covariance(Mask mask) {
    Size size = mask.size();
    Runs runs = mask.runs();
    long[] sums = new long[3];
    long[][] products = new long[3][3];
    for (int run = 0; run < runs.count(); run++) {
      int row = runs.start(run) / size.x();
      long first = runs.start(run) - row * size.x() - size.x() / 2;
      long n = runs.length(run);
      // Sums of x and of its square over a run; y and z are the same all along it.
      long x = n * first + n * (n - 1) / 2;
      long square = n * first * first + first * n * (n - 1) + (n - 1) * n * (2 * n - 1) / 6;
      long y = row % size.y() - size.y() / 2;
      long z = row / size.y() - size.z() / 2;
      sums[0] += x;
      sums[1] += n * y;
      sums[2] += n * z;
      products[0][0] += square;
      products[1][0] += x * y;
      products[1][1] += n * y * y;
      products[2][0] += x * z;
      products[2][1] += n * y * z;
      products[2][2] += n * z * z;
    }
    Vector3 spacing = mask.geometry().spacingMm();
    double n = mask.voxelCount();
    double[][] covariance = new double[3][3];
    for (int a = 0; a < 3; a++) {
      for (int b = 0; b <= a; b++) {
        double c = products[a][b] / n - (sums[a] / n) * (sums[b] / n);
        covariance[a][b] = c * spacing.get(a) * spacing.get(b);
        covariance[b][a] = covariance[a][b];
      }
    }
    return covariance;
  }

  /** The eigenvalues of a symmetric 3 x 3 matrix, ascending, by Jacobi's rotations. */
  private static double[] eigenvalues(double[][] m) {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      rotate(m, 0, 1);
      rotate(m, 0, 2);
      rotate(m, 1, 2);
    }
    double[] values = {m[0][0], m[1][1], m[2][2]};
    for (int i = 0; i < 3; i++) {
      values[i] = Math.max(0, values[i]);
    }
    Arrays.sort(values);
    return values;
  }

  /** Turns the axes p and q so that they no longer covary. */
  private static void rotate(double[][] m, int p, int q) {
    if (m[p][q] == 0) {
      return;
    }
    double ratio = (m[q][q] - m[p][p]) / (2 * m[p][q]);
    double tangent = Math.copySign(1, ratio) / (Math.abs(ratio) + Math.hypot(1, ratio));
    double cosine = 1 / Math.hypot(1, tangent);
    double sine = tangent * cosine;
    int r = 3 - p - q;
    double shift = tangent * m[p][q];
    m[p][p] -= shift;
    m[q][q] += shift;
    m[p][q] = 0;
    m[q][p] = 0;
    double toP = cosine * m[r][p] - sine * m[r][q];
    double toQ = sine * m[r][p] + cosine * m[r][q];
    m[r][p] = toP;
    m[p][r] = toP;
    m[r][q] = toQ;
    m[q][r] = toQ;
  }
}
