package org.petra.radiomics.feature.firstorder;

/**
 * A sum whose error does not grow with the number of terms (Neumaier 1974), with the rounding of
 * each addition found without a branch (Knuth's TwoSum). Filtered images have means near zero,
 * where the rounding of a plain sum would be seen in the result.
 *
 * <p>Terms come in rows. Each place of the row has a sum of its own, so that additions do not wait
 * for each other and become vector instructions; the sums are added up in the end. The order of
 * additions follows from that of the terms alone.
 */
final class CompensatedSum {

  /** Terms of a row. */
  static final int ROW = 128;

  private final double[] sums = new double[ROW];
  private final double[] lost = new double[ROW];

  /** Adds the first {@code count} terms of a row. */
  void add(double[] terms, int count) {
    for (int i = 0; i < count; i++) {
      double term = terms[i];
      double sum = sums[i];
      double next = sum + term;
      double added = next - sum;
      lost[i] = lost[i] + ((sum - (next - added)) + (term - added));
      sums[i] = next;
    }
  }

  double value() {
    double sum = 0;
    double rest = 0;
    for (int i = 0; i < ROW; i++) {
      double next = sum + sums[i];
      double added = next - sum;
      rest += (sum - (next - added)) + (sums[i] - added) + lost[i];
      sum = next;
    }
    return sum + rest;
  }
}
