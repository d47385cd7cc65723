package org.petra.radiomics.feature.definition;

/**
 * Shannon entropy in bits as PyRadiomics computes it: with {@link #EPSILON} added to each
 * probability inside the logarithm. The addend is far below the tolerance for any real region but
 * is kept, because it decides the sign of the value for a region of one gray level.
 */
public final class Entropy {

  /** The distance of 1 to the next {@code double}, 2^-52. */
  public static final double EPSILON = Math.ulp(1.0);

  private static final double LN2 = Math.log(2);

  private Entropy() {}

  /** The logarithm of {@code x} to base 2. */
  public static double log2(double x) {
    return Math.log(x) / LN2;
  }

  /** The contribution {@code -p log2(p + epsilon)} of a probability. */
  public static double of(double probability) {
    return -probability * log2(probability + EPSILON);
  }

  /** The entropy of a distribution. */
  public static double of(double[] probabilities) {
    double sum = 0;
    for (double p : probabilities) {
      if (p > 0) {
        sum += of(p);
      }
    }
    return sum;
  }
}
