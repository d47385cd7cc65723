package org.petra.radiomics.feature.firstorder;

/**
 * A sum whose error does not grow with the number of terms (Neumaier 1974). Filtered images have
 * means near zero, where the rounding of a plain sum would be seen in the result.
 */
final class CompensatedSum {

  private double sum;
  private double lost;

  void add(double term) {
    double next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
    sum = next;
  }

  double value() {
    return sum + lost;
  }
}
