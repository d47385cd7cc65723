package org.petra.statistics.hypothesis;

import java.util.Optional;
import org.petra.statistics.Magnitude;
import org.petra.statistics.MeanDifference;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.distribution.TailProbability;

/**
 * The two-sided t-test that two independent groups have the same mean (Student, Biometrika 6, 1908;
 * Welch, Biometrika 34, 1947).
 *
 * <p>The statistic is positive when the first group's mean is larger. Absent: {@link
 * Reason#TOO_FEW_OBSERVATIONS} for fewer than two values in a group, {@link Reason#NOT_FINITE},
 * {@link Reason#NO_VARIATION} if all values of both groups are the same, {@link
 * Reason#NO_VARIATION_WITHIN_GROUPS} if only the means differ, {@link Reason#NOT_REPRESENTABLE} if
 * they differ by more than 1e300 standard errors.
 */
public final class TTest {

  private TTest() {}

  /** Student's test, which takes both groups to have the same variance. */
  public static Outcome<TestResult> student(double[] first, double[] second) {
    Magnitude magnitude = Magnitude.of(first, second);
    double[] valuesA = magnitude.divide(first);
    double[] valuesB = magnitude.divide(second);
    Moments a = Moments.of(valuesA);
    Moments b = Moments.of(valuesB);
    Optional<Reason> problem = problem(a, b);
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    double degreesOfFreedom = a.count() + b.count() - 2.0;
    double pooled = (a.sumOfSquares() + b.sumOfSquares()) / degreesOfFreedom;
    double standardError = Math.sqrt(pooled * (1.0 / a.count() + 1.0 / b.count()));
    return result(MeanDifference.of(valuesA, valuesB) / standardError, degreesOfFreedom);
  }

  /** Welch's test, which lets the variances differ (degrees of freedom by Satterthwaite). */
  public static Outcome<TestResult> welch(double[] first, double[] second) {
    Magnitude magnitude = Magnitude.of(first, second);
    double[] valuesA = magnitude.divide(first);
    double[] valuesB = magnitude.divide(second);
    Moments a = Moments.of(valuesA);
    Moments b = Moments.of(valuesB);
    Optional<Reason> problem = problem(a, b);
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    double varianceA = a.sampleVariance() / a.count();
    double varianceB = b.sampleVariance() / b.count();
    double variance = varianceA + varianceB;
    double shareA = varianceA / variance;
    double shareB = varianceB / variance;
    double degreesOfFreedom =
        1 / (shareA * shareA / (a.count() - 1) + shareB * shareB / (b.count() - 1));
    return result(MeanDifference.of(valuesA, valuesB) / Math.sqrt(variance), degreesOfFreedom);
  }

  private static Outcome<TestResult> result(double t, double degreesOfFreedom) {
    return TestResult.checked(
        t, TailProbability.studentTwoSided(t, degreesOfFreedom), degreesOfFreedom);
  }

  private static Optional<Reason> problem(Moments a, Moments b) {
    return GroupProblem.find(2, a, b);
  }
}
