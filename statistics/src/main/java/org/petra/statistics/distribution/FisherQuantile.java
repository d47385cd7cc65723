package org.petra.statistics.distribution;

/** Quantiles of Fisher's F distribution. */
public final class FisherQuantile {

  private FisherQuantile() {}

  /**
   * The f that an F variable exceeds with this probability, above 0; infinite where it leaves the
   * range of double precision, as for very few degrees of freedom in the denominator.
   *
   * @param probability between 0 and 1
   * @param numerator degrees of freedom, above 0
   * @param denominator degrees of freedom, above 0; both need not be whole
   * @throws IllegalArgumentException for a value outside its range
   */
  public static double upper(double probability, double numerator, double denominator) {
    double y = BetaQuantile.lower(probability, denominator / 2, numerator / 2);
    return denominator * (1 - y) / (numerator * y);
  }
}
