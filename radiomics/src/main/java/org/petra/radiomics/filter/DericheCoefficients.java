package org.petra.radiomics.filter;

/**
 * The coefficients of a recursive Gaussian of one width: two damped oscillations fitted to the
 * Gaussian and to its second derivative.
 */
final class DericheCoefficients {

  // Farnebäck and Westin 2006, table 3: amplitudes for the Gaussian and the second derivative.
  private static final double A1_SMOOTH = 1.3530;
  private static final double B1_SMOOTH = 1.8151;
  private static final double A2_SMOOTH = -0.3531;
  private static final double B2_SMOOTH = 0.0902;
  private static final double A1_SECOND = -1.3563;
  private static final double B1_SECOND = 5.2318;
  private static final double A2_SECOND = 0.3446;
  private static final double B2_SECOND = -2.2355;
  // Frequencies and decays of the two oscillations.
  private static final double W1 = 0.6681;
  private static final double L1 = -1.3932;
  private static final double W2 = 2.0787;
  private static final double L2 = -1.3732;

  private final double sin1;
  private final double sin2;
  private final double cos1;
  private final double cos2;
  private final double exp1;
  private final double exp2;

  /** For a Gaussian of {@code sigma} voxels. */
  DericheCoefficients(double sigma) {
    this.sin1 = Math.sin(W1 / sigma);
    this.sin2 = Math.sin(W2 / sigma);
    this.cos1 = Math.cos(W1 / sigma);
    this.cos2 = Math.cos(W2 / sigma);
    this.exp1 = Math.exp(L1 / sigma);
    this.exp2 = Math.exp(L2 / sigma);
  }

  /** The coefficients of the four earlier outputs. */
  double[] denominator() {
    double d4 = exp1 * exp1 * exp2 * exp2;
    double d3 = -2 * cos1 * exp1 * exp2 * exp2;
    d3 += -2 * cos2 * exp2 * exp1 * exp1;
    double d2 = 4 * cos2 * cos1 * exp1 * exp2;
    d2 += exp1 * exp1 + exp2 * exp2;
    double d1 = -2 * (exp2 * cos2 + exp1 * cos1);
    return new double[] {d1, d2, d3, d4};
  }

  /** The coefficients of the inputs for smoothing with unit gain. */
  double[] smoothing() {
    double[] n = numerator(A1_SMOOTH, B1_SMOOTH, A2_SMOOTH, B2_SMOOTH);
    double alpha = 2 * sum(n) / sum(withOne(denominator())) - n[0];
    return scaled(n, 1.0 / alpha);
  }

  /** The coefficients of the inputs for the second derivative, times {@code normalization}. */
  double[] secondDerivative(double normalization) {
    double[] d = withOne(denominator());
    double sd = sum(d);
    double dd = d[1] + 2 * d[2] + 3 * d[3] + 4 * d[4];
    double ed = d[1] + 4 * d[2] + 9 * d[3] + 16 * d[4];
    double[] n0 = numerator(A1_SMOOTH, B1_SMOOTH, A2_SMOOTH, B2_SMOOTH);
    double[] n2 = numerator(A1_SECOND, B1_SECOND, A2_SECOND, B2_SECOND);
    // As much of the Gaussian is added as makes the response to a constant vanish.
    double beta = -(2 * sum(n2) - sd * n2[0]) / (2 * sum(n0) - sd * n0[0]);
    double[] n = new double[4];
    for (int i = 0; i < 4; i++) {
      n[i] = n2[i] + beta * n0[i];
    }
    double sn = sum(n2) + beta * sum(n0);
    double dn = firstMoment(n2) + beta * firstMoment(n0);
    double en = secondMoment(n2) + beta * secondMoment(n0);
    double alpha = en * sd * sd - ed * sn * sd - 2 * dn * dd * sd + 2 * dd * dd * sn;
    alpha /= sd * sd * sd;
    return scaled(n, normalization / alpha);
  }

  private double[] numerator(double a1, double b1, double a2, double b2) {
    double n1 = exp2 * (b2 * sin2 - (a2 + 2 * a1) * cos2);
    n1 += exp1 * (b1 * sin1 - (a1 + 2 * a2) * cos1);
    double n2 = (a1 + a2) * cos2 * cos1;
    n2 -= b1 * cos2 * sin1 + b2 * cos1 * sin2;
    n2 *= 2 * exp1 * exp2;
    n2 += a2 * exp1 * exp1 + a1 * exp2 * exp2;
    double n3 = exp2 * exp1 * exp1 * (b2 * sin2 - a2 * cos2);
    n3 += exp1 * exp2 * exp2 * (b1 * sin1 - a1 * cos1);
    return new double[] {a1 + a2, n1, n2, n3};
  }

  private static double[] withOne(double[] d) {
    return new double[] {1.0, d[0], d[1], d[2], d[3]};
  }

  private static double sum(double[] terms) {
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    return sum;
  }

  private static double firstMoment(double[] n) {
    return n[1] + 2 * n[2] + 3 * n[3];
  }

  private static double secondMoment(double[] n) {
    return n[1] + 4 * n[2] + 9 * n[3];
  }

  private static double[] scaled(double[] n, double factor) {
    double[] result = new double[n.length];
    for (int i = 0; i < n.length; i++) {
      result[i] = n[i] * factor;
    }
    return result;
  }
}
