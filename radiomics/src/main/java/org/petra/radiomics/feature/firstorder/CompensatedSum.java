package org.petra.radiomics.feature.firstorder;

/**
 * A sum whose error does not grow with the number of terms (Neumaier 1974), with the rounding of
 * each addition found without a branch (Knuth's TwoSum). Filtered images have means near zero,
 * where the rounding of a plain sum would be seen in the result.
 */
final class CompensatedSum {

  private double sum;
  private double lost;

  void add(double term) {
    double next = sum + term;
    double added = next - sum;
    lost += (sum - (next - added)) + (term - added);
    sum = next;
  }

  double value() {
    return sum + lost;
  }
}
