package org.petra.radiomics.filter;

/**
 * The decomposition filters of an orthogonal wavelet.
 *
 * <p>The numbers are those of PyWavelets (MIT licence), scaling coefficients that it multiplies by
 * the square root of two, in the precision it works in: so the single-precision taps are not simply
 * the rounded double ones.
 */
enum FilterBank {
  /** Coiflet with two vanishing moments, PyRadiomics' default (Daubechies 1993). */
  COIF1(
      -5.142972847076845595317549230122688830344559947132656813651045e-02,
      2.389297284707684559531754923012268883034455994713265681365104e-01,
      6.028594569415369119063509846024537766068911989426531362730209e-01,
      2.721405430584630880936490153975462233931088010573468637269790e-01,
      -5.142972847076845595317549230122688830344559947132656813651045e-02,
      -1.107027152923154404682450769877311169655440052867343186348954e-02);

  private static final double SQRT_2 = Math.sqrt(2.0);

  private final double[] scaling;

  FilterBank(double... scaling) {
    this.scaling = scaling;
  }

  /** The low-pass taps. */
  double[] low(boolean singlePrecision) {
    double[] taps = new double[scaling.length];
    for (int i = 0; i < taps.length; i++) {
      taps[i] = tap(scaling.length - 1 - i, singlePrecision);
    }
    return taps;
  }

  /** The high-pass taps, the quadrature mirror of the low-pass. */
  double[] high(boolean singlePrecision) {
    double[] taps = new double[scaling.length];
    for (int i = 0; i < taps.length; i++) {
      taps[i] = (i % 2 == 0 ? -1 : 1) * tap(i, singlePrecision);
    }
    return taps;
  }

  private double tap(int i, boolean singlePrecision) {
    return singlePrecision ? (float) scaling[i] * (float) SQRT_2 : scaling[i] * SQRT_2;
  }
}
