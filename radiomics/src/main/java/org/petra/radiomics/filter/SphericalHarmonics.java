package org.petra.radiomics.filter;

import java.util.List;

/**
 * The spherical harmonics of one degree at the vertices of a sphere, and the norm of the part of
 * that degree of a pattern on the vertices.
 *
 * <p>PyRadiomics hands its two angles over in the wrong order and sums products without
 * conjugation; what comes out is the real part of a complex norm. We agree with it.
 */
final class SphericalHarmonics {

  private final double[][] real;
  private final double[][] imaginary;
  private final double[][] sumReal;
  private final double[][] sumImaginary;

  /** The harmonics of {@code degree} at {@code vertices} of a sphere of {@code radius}. */
  SphericalHarmonics(int degree, List<double[]> vertices, double radius) {
    int orders = 2 * degree + 1;
    this.real = new double[vertices.size()][orders];
    this.imaginary = new double[vertices.size()][orders];
    this.sumReal = new double[orders][orders];
    this.sumImaginary = new double[orders][orders];
    for (int v = 0; v < vertices.size(); v++) {
      double[] vertex = vertices.get(v);
      double azimuth = Math.acos(vertex[2] / radius);
      double cosine = Math.cos(Math.atan2(vertex[1], vertex[0]));
      for (int order = -degree; order <= degree; order++) {
        double size = normalised(degree, Math.abs(order), cosine);
        // Of a negative order it is the conjugate, with the sign of the order's parity.
        double signed = order < 0 && order % 2 != 0 ? -size : size;
        real[v][order + degree] = signed * Math.cos(order * azimuth);
        imaginary[v][order + degree] = signed * Math.sin(order * azimuth);
      }
      for (int a = 0; a < orders; a++) {
        for (int b = 0; b < orders; b++) {
          sumReal[a][b] += real[v][a] * real[v][b] - imaginary[v][a] * imaginary[v][b];
          sumImaginary[a][b] += real[v][a] * imaginary[v][b] + imaginary[v][a] * real[v][b];
        }
      }
    }
  }

  /** The associated Legendre function with Condon and Shortley's phase, normalised. */
  private static double normalised(int degree, int order, double cosine) {
    double sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
    double current = 1;
    for (int m = 1; m <= order; m++) {
      current *= -(2 * m - 1) * sine;
    }
    double before = 0;
    for (int n = order + 1; n <= degree; n++) {
      double next = ((2 * n - 1) * cosine * current - (n + order - 1) * before) / (n - order);
      before = current;
      current = next;
    }
    double factor = (2 * degree + 1) / (4 * Math.PI);
    for (int i = degree - order + 1; i <= degree + order; i++) {
      factor /= i;
    }
    return Math.sqrt(factor) * current;
  }

  /** The norm of the pattern that is 1 at the vertices in {@code set} and 0 at the others. */
  double norm(boolean[] set) {
    int orders = sumReal.length;
    if (orders == 1) {
      return normOfDegreeZero(set);
    }
    double[] re = new double[orders];
    double[] im = new double[orders];
    for (int v = 0; v < set.length; v++) {
      if (set[v]) {
        for (int m = 0; m < orders; m++) {
          re[m] += real[v][m];
          im[m] += imaginary[v][m];
        }
      }
    }
    double x = 0;
    double y = 0;
    for (int a = 0; a < orders; a++) {
      for (int b = 0; b < orders; b++) {
        double productReal = re[a] * re[b] - im[a] * im[b];
        double productImaginary = re[a] * im[b] + im[a] * re[b];
        x += productReal * sumReal[a][b] - productImaginary * sumImaginary[a][b];
        y += productReal * sumImaginary[a][b] + productImaginary * sumReal[a][b];
      }
    }
    // The real part of the principal root of x + iy, without cancellation where x is negative.
    double size = Math.hypot(x, y);
    if (x >= 0) {
      return Math.sqrt((size + x) / 2);
    }
    return size == 0 ? 0 : Math.abs(y) / Math.sqrt(2 * (size - x));
  }

  /**
   * The harmonic of degree 0 is a constant, so that the norm counts the vertices. A count has few
   * values, on which bin edges may fall: it is computed operation by operation as NumPy does.
   */
  private double normOfDegreeZero(boolean[] set) {
    double constant = real[0][0];
    double sum = 0;
    for (boolean s : set) {
      sum += s ? constant : 0;
    }
    double square = sum * constant * (sum * constant);
    double squares = 0;
    for (int v = 0; v < set.length; v++) {
      squares += square;
    }
    return Math.sqrt(squares);
  }
}
