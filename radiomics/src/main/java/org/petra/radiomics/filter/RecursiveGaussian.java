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
 * order, so that results agree to the last bits.
 */
final class RecursiveGaussian implements AxisLines.Operation {

  /** The fewest voxels of a line that the boundary rule can start on. */
  static final int MIN_LENGTH = 4;

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
  public void apply(double[] in, double[] out, int length, int lanes) {
    double[] back = new double[length * lanes];
    for (int i = 0; i < length; i++) {
      forward(in, out, i, lanes);
    }
    for (int i = length - 1; i >= 0; i--) {
      backward(in, back, i, length, lanes);
    }
    for (int i = 0; i < length * lanes; i++) {
      out[i] += back[i];
    }
  }

  private void forward(double[] in, double[] out, int i, int lanes) {
    int d0 = i * lanes;
    int d1 = Math.max(i - 1, 0) * lanes;
    int d2 = Math.max(i - 2, 0) * lanes;
    int d3 = Math.max(i - 3, 0) * lanes;
    if (i < MIN_LENGTH) {
      for (int l = 0; l < lanes; l++) {
        double sum = in[d0 + l] * n[0] + in[d1 + l] * n[1] + in[d2 + l] * n[2] + in[d3 + l] * n[3];
        out[d0 + l] = sum - started(out, in[l], i, l, lanes);
      }
      return;
    }
    int o4 = (i - 4) * lanes;
    for (int l = 0; l < lanes; l++) {
      double sum = in[d0 + l] * n[0] + in[d1 + l] * n[1] + in[d2 + l] * n[2] + in[d3 + l] * n[3];
      out[d0 + l] =
          sum - (out[d1 + l] * d[0] + out[d2 + l] * d[1] + out[d3 + l] * d[2] + out[o4 + l] * d[3]);
    }
  }

  /** The recursive part where some of the four earlier outputs lie before the start of the line. */
  private double started(double[] out, double end, int i, int lane, int lanes) {
    double sum = 0;
    for (int t = 1; t <= 4; t++) {
      sum += i - t >= 0 ? out[(i - t) * lanes + lane] * d[t - 1] : end * steadyForward[t - 1];
    }
    return sum;
  }

  private void backward(double[] in, double[] back, int i, int length, int lanes) {
    int last = length - 1;
    int d1 = Math.min(i + 1, last) * lanes;
    int d2 = Math.min(i + 2, last) * lanes;
    int d3 = Math.min(i + 3, last) * lanes;
    int d4 = Math.min(i + 4, last) * lanes;
    int o = i * lanes;
    if (i + 4 > last) {
      for (int l = 0; l < lanes; l++) {
        double sum = in[d1 + l] * m[0] + in[d2 + l] * m[1] + in[d3 + l] * m[2] + in[d4 + l] * m[3];
        back[o + l] = sum - ended(back, in[last * lanes + l], i, l, lanes, last);
      }
      return;
    }
    for (int l = 0; l < lanes; l++) {
      double sum = in[d1 + l] * m[0] + in[d2 + l] * m[1] + in[d3 + l] * m[2] + in[d4 + l] * m[3];
      back[o + l] =
          sum
              - (back[d1 + l] * d[0]
                  + back[d2 + l] * d[1]
                  + back[d3 + l] * d[2]
                  + back[d4 + l] * d[3]);
    }
  }

  private double ended(double[] back, double end, int i, int lane, int lanes, int last) {
    double sum = 0;
    for (int t = 1; t <= 4; t++) {
      sum += i + t <= last ? back[(i + t) * lanes + lane] * d[t - 1] : end * steadyBackward[t - 1];
    }
    return sum;
  }
}
