package org.petra.statistics.hypothesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;

class RankTestsTest {

  /** SciPy prints 16 digits. */
  private static final double TOLERANCE = 1e-12;

  private static final double[] A = {1.0, 3.5, 2.25, 4.0, 7.5};
  private static final double[] B = {6.0, 2.0, 9.5, 12.0, 8.25, 7.0, 15.0};
  private static final double[] C = {5.5, 6.5, 4.0};

  @Test
  void completeSeparationOfThreeAndThreeByHand() {
    // One of the 20 arrangements is as extreme on either side.
    TestResult result = MannWhitney.test(new double[] {1, 2, 3}, new double[] {4, 5, 6}).get();

    assertThat(result.statistic()).isZero();
    assertThat(result.pValue()).isCloseTo(0.1, within(TOLERANCE));
  }

  @Test
  void mannWhitneyIsExactForSmallGroupsAsSciPy() {
    TestResult result = MannWhitney.test(A, B).get();

    assertThat(result.statistic()).isEqualTo(6);
    assertThat(result.pValue()).isCloseTo(0.07323232323232323, within(TOLERANCE));
    assertThat(MannWhitney.test(B, A).get().statistic()).isEqualTo(29);
    assertThat(MannWhitney.test(B, A).get().pValue()).isEqualTo(result.pValue());
  }

  @Test
  void mannWhitneyCorrectsForTiesAndContinuityAsSciPy() {
    TestResult result =
        MannWhitney.test(
                new double[] {1, 2, 2, 3, 3, 3, 4, 5, 6, 7},
                new double[] {3, 4, 4, 5, 6, 6, 7, 8, 9, 9, 10})
            .get();

    assertThat(result.statistic()).isEqualTo(18.5);
    assertThat(result.pValue()).isCloseTo(0.010669300560314204, within(TOLERANCE));
  }

  @Test
  void equalGroupsAreNotDifferentByMoreThanOne() {
    assertThat(MannWhitney.test(new double[] {1, 2, 2}, new double[] {1, 2, 2}).get().pValue())
        .isEqualTo(1);
  }

  @Test
  void kruskalWallisAsSciPy() {
    TestResult result = KruskalWallis.test(List.of(A, B, C)).get();

    assertThat(result.statistic()).isCloseTo(4.8295766249254655, within(TOLERANCE));
    assertThat(result.degreesOfFreedom()).containsExactly(2.0);
    assertThat(result.pValue()).isCloseTo(0.08938625887613029, within(TOLERANCE));
  }

  @Test
  void kruskalWallisCorrectsForTiesAsSciPy() {
    TestResult result =
        KruskalWallis.test(
                List.of(
                    new double[] {1, 2, 2, 3},
                    new double[] {2, 3, 4, 4},
                    new double[] {5, 1, 5, 5}))
            .get();

    assertThat(result.statistic()).isCloseTo(3.49, within(TOLERANCE));
    assertThat(result.pValue()).isCloseTo(0.17464498896681063, within(TOLERANCE));
  }

  @Test
  void namesWhyThereIsNoResult() {
    double[] tied = {2, 2};
    double[] missing = {1, Double.NaN};
    double[] none = {};

    assertThat(MannWhitney.test(tied, tied).reason()).contains(Reason.NO_VARIATION);
    assertThat(MannWhitney.test(A, missing).reason()).contains(Reason.NOT_FINITE);
    assertThat(MannWhitney.test(none, A).reason()).contains(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(KruskalWallis.test(List.of(tied, tied)).reason()).contains(Reason.NO_VARIATION);
    assertThat(KruskalWallis.test(List.of(A, missing)).reason()).contains(Reason.NOT_FINITE);
    assertThat(KruskalWallis.test(List.of(A, none)).reason()).contains(Reason.TOO_FEW_OBSERVATIONS);
  }

  @Test
  void kruskalWallisRejectsASingleGroup() {
    assertThatIllegalArgumentException().isThrownBy(() -> KruskalWallis.test(List.of(A)));
  }
}
