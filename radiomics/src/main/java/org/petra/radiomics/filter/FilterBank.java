package org.petra.radiomics.filter;

/**
 * The decomposition filters of an orthogonal wavelet.
 *
 * <p>The numbers are those of PyWavelets (MIT licence), which differ in the last digits from tables
 * printed elsewhere.
 */
enum FilterBank {
  /** Coiflet with two vanishing moments, PyRadiomics' default (Daubechies 1993). */
  COIF1(
      -0.015655728135791993,
      -0.07273261951252645,
      0.3848648468648578,
      0.8525720202116004,
      0.3378976624574818,
      -0.07273261951252645);

  private final double[] low;
  private final double[] high;

  FilterBank(double... low) {
    this.low = low;
    this.high = new double[low.length];
    for (int i = 0; i < low.length; i++) {
      // The quadrature mirror of the low-pass: reversed, with alternating signs.
      high[i] = (i % 2 == 0 ? -1 : 1) * low[low.length - 1 - i];
    }
  }

  /** A copy of the low-pass taps. */
  double[] low() {
    return low.clone();
  }

  /** A copy of the high-pass taps. */
  double[] high() {
    return high.clone();
  }
}
