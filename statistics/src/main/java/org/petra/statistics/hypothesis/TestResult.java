package org.petra.statistics.hypothesis;

import java.util.List;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * What a test of a hypothesis gives.
 *
 * @param statistic the test statistic; finite
 * @param degreesOfFreedom none for a rank or normal test, one for t and chi-square, numerator then
 *     denominator for F; Welch's need not be whole
 * @param pValue two-sided where the test has sides, from 0 to 1
 */
public record TestResult(double statistic, List<Double> degreesOfFreedom, double pValue) {

  /** Checks the ranges and copies the list. */
  public TestResult {
    degreesOfFreedom = List.copyOf(degreesOfFreedom);
    if (!Double.isFinite(statistic)) {
      throw new IllegalArgumentException("statistic " + statistic);
    }
    if (!(pValue >= 0 && pValue <= 1)) {
      throw new IllegalArgumentException("p value " + pValue);
    }
  }

  /** The result, or absence where arithmetic ran out of range. */
  static Outcome<TestResult> checked(double statistic, double pValue, Double... degreesOfFreedom) {
    if (!Double.isFinite(statistic) || Double.isNaN(pValue)) {
      return Outcome.absent(Reason.NOT_REPRESENTABLE);
    }
    return Outcome.of(
        new TestResult(statistic, List.of(degreesOfFreedom), Math.min(1, Math.max(0, pValue))));
  }
}
