package org.petra.radiomics.preprocessing;

/** The error function. */
final class ErrorFunction {

  /** Beyond it, the function is 1 in double precision. */
  private static final double ONE_FROM = 6;

  private ErrorFunction() {}

  /**
   * The integral of the normal density of variance 1/2 from -x to x, to a few units in the last
   * place: a series of positive terms (Abramowitz and Stegun 7.1.6).
   */
  static double erf(double x) {
    double size = Math.abs(x);
    if (size >= ONE_FROM) {
      return Math.signum(x);
    }
    double term = size;
    double sum = size;
    for (int n = 1; term > sum * 1e-17; n++) {
      term *= 2 * size * size / (2 * n + 1);
      sum += term;
    }
    return Math.signum(x) * (2 / Math.sqrt(Math.PI) * Math.exp(-size * size) * sum);
  }
}
