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
      double[] back = backward(in, work.back, i, lanes);
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
    double[] d1 = in[Math.max(i - 1, 0)];
    double[] d2 = in[Math.max(i - 2, 0)];
    double[] d3 = in[Math.max(i - 3, 0)];
    weigh(in[i], d1, d2, d3, n, out[i], lanes);
    subtractEarlier(out, i, 1, i, in[0], steadyForward, out[i], lanes);
  }

  private double[] backward(double[][] in, double[][] back, int i, int lanes) {
    int last = in.length - 1;
    double[] d1 = in[Math.min(i + 1, last)];
    double[] d2 = in[Math.min(i + 2, last)];
    double[] d3 = in[Math.min(i + 3, last)];
    double[] d4 = in[Math.min(i + 4, last)];
    double[] row = back[i % RING];
    weigh(d1, d2, d3, d4, m, row, lanes);
    subtractEarlier(back, i, -1, last - i, in[last], steadyBackward, row, lanes);
    return row;
  }

  /**
   * Subtracts the recursive part.
   *
   * @param outputs earlier outputs, that of {@code i} at {@code i} modulo their number
   * @param step from an earlier output to a later one
   * @param before how many earlier outputs there are; before them stands the end of the line
   */
  private void subtractEarlier(
      double[][] outputs,
      int i,
      int step,
      int before,
      double[] end,
      double[] steady,
      double[] out,
      int lanes) {
    int ring = outputs.length;
    double[] first = before >= 1 ? outputs[(i - step + ring) % ring] : end;
    double[] second = before >= 2 ? outputs[(i - 2 * step + ring) % ring] : end;
    double[] third = before >= 3 ? outputs[(i - 3 * step + ring) % ring] : end;
    double[] fourth = before >= 4 ? outputs[(i - 4 * step + ring) % ring] : end;
    double w0 = before >= 1 ? d[0] : steady[0];
    double w1 = before >= 2 ? d[1] : steady[1];
    double w2 = before >= 3 ? d[2] : steady[2];
    double w3 = before >= 4 ? d[3] : steady[3];
    for (int l = 0; l < lanes; l++) {
      out[l] -= first[l] * w0 + second[l] * w1 + third[l] * w2 + fourth[l] * w3;
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
}
