package org.petra.radiomics.filter;

import org.petra.radiomics.image.AxisLines;

/**
 * A one-dimensional Gaussian, or its second derivative, as a fourth-order recursive filter that
 * runs forward and backward; its cost does not depend on sigma. Beyond the ends of a line the end
 * value goes on for ever.
 *
 * <p>Deriche 1993, "Recursively implementing the Gaussian and its derivatives", INRIA RR-1893, with
 * the parameters that Farnebäck and Westin 2006, "Improving Deriche-style recursive Gaussian
 * filters", J Math Imaging Vis 26, give in their table 3, as ITK uses them. Sums are added in ITK's
 * order, and outputs are rounded to single precision, as ITK keeps every image between passes.
 */
final class RecursiveGaussian implements AxisLines.Operation {

  /** The fewest voxels of a line that the boundary rule can start on. */
  static final int MIN_LENGTH = 4;

  /** Outputs of the backward pass that are alive at once: one and the four it depends on. */
  private static final int RING = 5;

  private final double[] n; // numerator of the forward pass: data[i], data[i-1], ...
  private final double[] m; // numerator of the backward pass: data[i+1], data[i+2], ...
  private final double[] d; // common denominator: out[i-1], ..., out[i-4]
  private final double[] steadyForward; // what an output before the start adds for the end value
  private final double[] steadyBackward;

  private RecursiveGaussian(double[] n, double[] d) {
    this.n = n;
    this.d = d;
    this.m =
        new double[] {n[1] - d[0] * n[0], n[2] - d[1] * n[0], n[3] - d[2] * n[0], -d[3] * n[0]};
    double sumD = 1.0 + d[0] + d[1] + d[2] + d[3];
    double sumN = n[0] + n[1] + n[2] + n[3];
    double sumM = m[0] + m[1] + m[2] + m[3];
    this.steadyForward = new double[4];
    this.steadyBackward = new double[4];
    for (int t = 0; t < 4; t++) {
      // Outputs beyond an end are the steady response to a constant line of the end value.
      steadyForward[t] = d[t] * sumN / sumD;
      steadyBackward[t] = d[t] * sumM / sumD;
    }
  }

  /** Smoothing with unit gain; both arguments in mm. */
  static RecursiveGaussian smoothing(double sigmaMm, double spacingMm) {
    DericheCoefficients c = new DericheCoefficients(sigmaMm / spacingMm);
    return new RecursiveGaussian(c.smoothing(), c.denominator());
  }

  /** The second derivative per squared voxel, times sigma squared; both arguments in mm. */
  static RecursiveGaussian secondDerivative(double sigmaMm, double spacingMm) {
    DericheCoefficients c = new DericheCoefficients(sigmaMm / spacingMm);
    return new RecursiveGaussian(c.secondDerivative(sigmaMm * sigmaMm), c.denominator());
  }

  @Override
  public void apply(double[][] in, double[][] out, int lanes) {
    int length = in.length;
    for (int i = 0; i < length; i++) {
      forward(in, out, i, lanes);
    }
    // Of the backward outputs only those that the next one needs are kept.
    double[][] back = new double[RING][lanes];
    for (int i = length - 1; i >= 0; i--) {
      backward(in, back, i, lanes);
      addRounded(back[i % RING], out[i], lanes);
    }
  }

  private static void addRounded(double[] back, double[] out, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[l] = (float) (out[l] + back[l]);
    }
  }

  private void forward(double[][] in, double[][] out, int i, int lanes) {
    double[] d0 = in[i];
    double[] d1 = in[Math.max(i - 1, 0)];
    double[] d2 = in[Math.max(i - 2, 0)];
    double[] d3 = in[Math.max(i - 3, 0)];
    weigh(d0, d1, d2, d3, n, out[i], lanes);
    if (i >= MIN_LENGTH) {
      subtract(out[i - 1], out[i - 2], out[i - 3], out[i - 4], d, out[i], lanes);
      return;
    }
    for (int l = 0; l < lanes; l++) {
      out[i][l] -= started(out, in[0][l], i, l);
    }
  }

  private static void weigh(
      double[] a, double[] b, double[] c, double[] e, double[] w, double[] out, int lanes) {
    double w0 = w[0];
    double w1 = w[1];
    double w2 = w[2];
    double w3 = w[3];
    for (int l = 0; l < lanes; l++) {
      out[l] = a[l] * w0 + b[l] * w1 + c[l] * w2 + e[l] * w3;
    }
  }

  private static void subtract(
      double[] a, double[] b, double[] c, double[] e, double[] w, double[] out, int lanes) {
    double w0 = w[0];
    double w1 = w[1];
    double w2 = w[2];
    double w3 = w[3];
    for (int l = 0; l < lanes; l++) {
      out[l] -= a[l] * w0 + b[l] * w1 + c[l] * w2 + e[l] * w3;
    }
  }

  /** The recursive part where some of the four earlier outputs lie before the start of the line. */
  private double started(double[][] out, double end, int i, int lane) {
    double sum = 0;
    for (int t = 1; t <= 4; t++) {
      sum += i - t >= 0 ? out[i - t][lane] * d[t - 1] : end * steadyForward[t - 1];
    }
    return sum;
  }

  private void backward(double[][] in, double[][] back, int i, int lanes) {
    int last = in.length - 1;
    double[] d1 = in[Math.min(i + 1, last)];
    double[] d2 = in[Math.min(i + 2, last)];
    double[] d3 = in[Math.min(i + 3, last)];
    double[] d4 = in[Math.min(i + 4, last)];
    double[] row = back[i % RING];
    weigh(d1, d2, d3, d4, m, row, lanes);
    if (i + 4 <= last) {
      double[] b1 = back[(i + 1) % RING];
      double[] b2 = back[(i + 2) % RING];
      double[] b3 = back[(i + 3) % RING];
      double[] b4 = back[(i + 4) % RING];
      subtract(b1, b2, b3, b4, d, row, lanes);
      return;
    }
    for (int l = 0; l < lanes; l++) {
      row[l] -= ended(back, in[last][l], last - i, i, l);
    }
  }

  private double ended(double[][] back, double end, int before, int i, int lane) {
    double sum = 0;
    for (int t = 1; t <= 4; t++) {
      sum += t <= before ? back[(i + t) % RING][lane] * d[t - 1] : end * steadyBackward[t - 1];
    }
    return sum;
  }
}
