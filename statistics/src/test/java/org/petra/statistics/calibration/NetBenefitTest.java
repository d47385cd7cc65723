package org.petra.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;

class NetBenefitTest {

  /** A handful of sums and quotients: the last bits of a number near 1. */
  private static final double LAST_BITS = 1e-15;

  private static final boolean[] POSITIVE = {true, true, false, false};
  private static final double[] PROBABILITY = {0.9, 0.2, 0.4, 0.1};

  @Test
  void isTruePositivesLessWeightedFalseOnesByHand() {
    NetBenefit benefit = NetBenefit.curve(POSITIVE, PROBABILITY, 0.2).get().getFirst();

    // TP 2, FP 1 at odds of 1 to 4
    assertThat(benefit.model()).isCloseTo((2 - 0.25) / 4, within(LAST_BITS));
    assertThat(benefit.treatAll()).isCloseTo((2 - 0.5) / 4, within(LAST_BITS));
  }

  @Test
  void oneClassAloneHasACurve() {
    NetBenefit benefit = NetBenefit.curve(new boolean[4], PROBABILITY, 0.5).get().getFirst();

    assertThat(benefit).isEqualTo(new NetBenefit(0.5, -0.25, -1));
  }

  @Test
  void namesWhyThereIsNoCurve() {
    assertThat(NetBenefit.curve(new boolean[0], new double[0], 0.5).reason())
        .contains(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(NetBenefit.curve(new boolean[1], new double[] {Double.NaN}, 0.5).reason())
        .contains(Reason.NOT_FINITE);
    assertThat(NetBenefit.curve(new boolean[1], new double[] {2}, 0.5).reason())
        .contains(Reason.NOT_A_PROBABILITY);
  }

  @Test
  void rejectsAThresholdWithoutOdds() {
    for (double threshold : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NetBenefit.curve(POSITIVE, PROBABILITY, threshold));
    }
  }
}
