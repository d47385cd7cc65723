package org.petra.statistics.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;

class AnalysisOfVarianceTest {

  /** SciPy prints 16 digits and sums in another order. */
  private static final double TOLERANCE = 1e-12;

  private static final double[] A = {1.0, 3.5, 2.25, 4.0, 7.5};
  private static final double[] B = {6.0, 2.0, 9.5, 12.0, 8.25, 7.0, 15.0};
  private static final double[] C = {5.5, 6.5, 4.0};

  @Test
  void threeGroupsAsSciPy() {
    TestResult result = AnalysisOfVariance.oneWay(List.of(A, B, C)).get();

    assertThat(result.statistic()).isCloseTo(3.2778278443514486, within(TOLERANCE));
    assertThat(result.degreesOfFreedom()).containsExactly(2.0, 12.0);
    assertThat(result.pValue()).isCloseTo(0.07315257942165486, within(TOLERANCE));
  }

  @Test
  void twoGroupsGiveTheSquareOfStudentsT() {
    TestResult f = AnalysisOfVariance.oneWay(List.of(A, B)).get();
    TestResult t = TTest.student(A, B).get();

    assertThat(f.statistic()).isCloseTo(t.statistic() * t.statistic(), within(TOLERANCE));
    assertThat(f.pValue()).isCloseTo(t.pValue(), within(TOLERANCE));
  }

  @Test
  void aGroupOfOneCounts() {
    assertThat(AnalysisOfVariance.oneWay(List.of(A, new double[] {3})).isPresent()).isTrue();
  }

  @Test
  void namesWhyThereIsNoResult() {
    double[] ones = {1, 1};
    assertThat(AnalysisOfVariance.oneWay(List.of(ones, ones)).reason())
        .contains(Reason.NO_VARIATION);
    assertThat(AnalysisOfVariance.oneWay(List.of(ones, new double[] {2, 2})).reason())
        .contains(Reason.NO_VARIATION_WITHIN_GROUPS);
    assertThat(AnalysisOfVariance.oneWay(List.of(A, new double[0])).reason())
        .contains(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(AnalysisOfVariance.oneWay(List.of(new double[] {1}, new double[] {2})).reason())
        .contains(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(AnalysisOfVariance.oneWay(List.of(A, new double[] {Double.NaN})).reason())
        .contains(Reason.NOT_FINITE);
  }

  @Test
  void rejectsASingleGroup() {
    assertThatIllegalArgumentException().isThrownBy(() -> AnalysisOfVariance.oneWay(List.of(A)));
  }
}
