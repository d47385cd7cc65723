package org.petra.radiomics.filter;

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
final class RecursiveGaussian {

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

  /** What one thread needs to filter lines; not safe for use by many. */
  static final class Workspace {

    private final double[][] forward;
    private final double[][] back;

    /** For up to {@code lanes} lines at once of up to {@code length} values. */
    Workspace(int length, int lanes) {
      this.forward = new double[length][lanes];
      this.back = new double[RING][lanes];
    }
  }

  /**
   * Filters parallel lines: row n of {@code in} holds the n-th value of each.
   *
   * @param in all values of the lines, of each row the first {@code lanes}
   * @param from first output that is wanted
   * @param to output after the last one that is wanted
   * @param out where rows of outputs are written one after the other
   */
  void apply(double[][] in, int lanes, int from, int to, Workspace work, FloatRows out) {
    int length = in.length;
    double[][] forward = work.forward;
    for (int i = 0; i < to; i++) {
      forward(in, forward, i, lanes);
    }
    // Of the backward outputs only those that the next one needs are kept.
    for (int i = length - 1; i >= from; i--) {
      double[] back = work.back[i % RING];
      if (i + 4 < length) {
        backward(in, work.back, i, lanes);
      } else {
        for (int l = 0; l < lanes; l++) {
          back[l] = ended(in, work.back, length, i, l);
        }
      }
      if (i < to) {
        addRounded(forward[i], back, out.values(), out.start() + (i - from) * out.stride(), lanes);
      }
    }
  }

  private static void addRounded(
      double[] forward, double[] back, float[] out, int start, int lanes) {
    for (int l = 0; l < lanes; l++) {
      out[start + l] = (float) (forward[l] + back[l]);
    }
  }

  private void forward(double[][] in, double[][] out, int i, int lanes) {
    double[] d0 = in[i];
    double[] d1 = in[Math.max(i - 1, 0)];
    double[] d2 = in[Math.max(i - 2, 0)];
    double[] d3 = in[Math.max(i - 3, 0)];
    if (i >= MIN_LENGTH) {
      weigh(d0, d1, d2, d3, n, out[i], lanes);
      subtract(out[i - 1], out[i - 2], out[i - 3], out[i - 4], d, out[i], lanes);
      return;
    }
    weigh(d0, d1, d2, d3, n, out[i], lanes);
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
    double[] row = back[i % RING];
    weigh(in[i + 1], in[i + 2], in[i + 3], in[i + 4], m, row, lanes);
    double[] b1 = back[(i + 1) % RING];
    double[] b2 = back[(i + 2) % RING];
    double[] b3 = back[(i + 3) % RING];
    double[] b4 = back[(i + 4) % RING];
    subtract(b1, b2, b3, b4, d, row, lanes);
  }

  /** A backward output that depends on values behind the end of the line. */
  private double ended(double[][] in, double[][] back, int length, int i, int lane) {
    int last = length - 1;
    double end = in[last][lane];
    double weighed =
        in[Math.min(i + 1, last)][lane] * m[0]
            + in[Math.min(i + 2, last)][lane] * m[1]
            + in[Math.min(i + 3, last)][lane] * m[2]
            + in[Math.min(i + 4, last)][lane] * m[3];
    double sum = 0;
    for (int t = 1; t <= 4; t++) {
      sum += t <= last - i ? back[(i + t) % RING][lane] * d[t - 1] : end * steadyBackward[t - 1];
    }
    return weighed - sum;
  }
}
