package org.petra.statistics.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petra.statistics.Reason;

class TTestTest {

  /** 1e-12 of the value: the rounding of some dozen operations. */
  private static final double PERCENT = 1e-10;

  /** Closed forms and SciPy agree to far more than a p value is ever read to. */
  private static final double TOLERANCE = 1e-12;

  private static final double[] FEW = {1.0, 3.5, 2.25, 4.0, 7.5};
  private static final double[] MORE = {6.0, 2.0, 9.5, 12.0, 8.25, 7.0, 15.0};

  @Test
  void studentByHand() {
    // Means 2 and 6, pooled variance 2, so t = -4 / sqrt(2); with 2 degrees of freedom
    // p = 1 - |t| / sqrt(2 + t^2).
    TestResult result = TTest.student(new double[] {1, 3}, new double[] {5, 7}).get();

    assertThat(result.statistic()).isCloseTo(-Math.sqrt(8), within(TOLERANCE));
    assertThat(result.degreesOfFreedom()).containsExactly(2.0);
    assertThat(result.pValue()).isCloseTo(1 - Math.sqrt(0.8), within(TOLERANCE));
  }

  @Test
  void studentAsSciPy() {
    TestResult result = TTest.student(FEW, MORE).get();

    assertThat(result.statistic()).isCloseTo(-2.3119404587290737, within(TOLERANCE));
    assertThat(result.pValue()).isCloseTo(0.04336389326007244, within(TOLERANCE));
  }

  @Test
  void welchAsSciPy() {
    TestResult result = TTest.welch(FEW, MORE).get();

    assertThat(result.statistic()).isCloseTo(-2.5302230821341425, within(TOLERANCE));
    assertThat(result.degreesOfFreedom().getFirst())
        .isCloseTo(9.747620678054972, within(TOLERANCE));
    assertThat(result.pValue()).isCloseTo(0.030406037484699375, within(TOLERANCE));
  }

  @Test
  void aConstantColumnHasNoVariation() {
    assertReason(Reason.NO_VARIATION, new double[] {0.3, 0.3}, new double[] {0.1 + 0.2, 0.3});
  }

  @Test
  void groupsThatOnlyDifferFromEachOtherAreNamed() {
    assertReason(Reason.NO_VARIATION_WITHIN_GROUPS, new double[] {1, 1}, new double[] {2, 2, 2});
  }

  @Test
  void oneValueIsTooFew() {
    assertReason(Reason.TOO_FEW_OBSERVATIONS, new double[] {1}, new double[] {2, 3});
    assertReason(Reason.TOO_FEW_OBSERVATIONS, new double[] {1, 2}, new double[] {});
  }

  @Test
  void aMissingValueIsNamed() {
    assertReason(Reason.NOT_FINITE, new double[] {1, Double.NaN}, new double[] {2, 3});
    assertReason(
        Reason.NOT_FINITE, new double[] {1, 2}, new double[] {2, Double.POSITIVE_INFINITY});
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-300, 1e-160, 1e300, -1e200})
  void theUnitDoesNotMatter(double unit) {
    double[] first = {1.1 * unit, 2.3 * unit, 4.7 * unit};
    double[] second = {3.2 * unit, 5.9 * unit, 6.6 * unit};

    // Rational arithmetic on the doubles, the tail by mpmath 1.4.1 with 40 digits.
    TestResult student = TTest.student(first, second).get();
    assertThat(student.statistic())
        .isCloseTo(-1.7101336094075564 * Math.signum(unit), withinPercentage(PERCENT));
    assertThat(student.pValue()).isCloseTo(0.16241533025738008, withinPercentage(PERCENT));
    assertThat(TTest.welch(first, second).get().statistic())
        .isCloseTo(-1.7101336094075564 * Math.signum(unit), withinPercentage(PERCENT));
  }

  @Test
  void aLargeOffsetCostsNoDigits() {
    double[] first = {1e9 + 1.1, 1e9 + 2.3, 1e9 + 4.7};
    double[] second = {1e9 + 3.2, 1e9 + 5.9, 1e9 + 6.6};

    // Rational arithmetic on the doubles, the tail by mpmath 1.4.1 with 40 digits.
    TestResult student = TTest.student(first, second).get();
    assertThat(student.statistic()).isCloseTo(-1.7101336152885039, withinPercentage(PERCENT));
    assertThat(student.pValue()).isCloseTo(0.16241532913877042, withinPercentage(PERCENT));
    // Two groups: F is t squared.
    assertThat(AnalysisOfVariance.oneWay(List.of(first, second)).get().statistic())
        .isCloseTo(1.7101336152885039 * 1.7101336152885039, withinPercentage(PERCENT));
  }

  private static void assertReason(Reason reason, double[] first, double[] second) {
    assertThat(List.of(TTest.student(first, second), TTest.welch(first, second)))
        .allSatisfy(outcome -> assertThat(outcome.reason()).contains(reason));
  }
}
