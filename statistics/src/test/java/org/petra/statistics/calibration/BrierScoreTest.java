package org.petra.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;

class BrierScoreTest {

  /** A handful of sums and quotients: the last bits of a number near 1. */
  private static final double LAST_BITS = 1e-15;

  private static final boolean[] POSITIVE = {true, false, true};

  @Test
  void isTheMeanSquaredErrorByHand() {
    // (0.1^2 + 0.2^2 + 0.5^2) / 3
    assertThat(BrierScore.of(POSITIVE, new double[] {0.9, 0.2, 0.5}).get())
        .isCloseTo(0.1, within(LAST_BITS));
  }

  @Test
  void namesWhyThereIsNoScore() {
    assertThat(BrierScore.of(new boolean[0], new double[0]).reason())
        .contains(Reason.TOO_FEW_OBSERVATIONS);
    assertThat(BrierScore.of(POSITIVE, new double[] {0.9, Double.NaN, 0.5}).reason())
        .contains(Reason.NOT_FINITE);
    assertThat(BrierScore.of(POSITIVE, new double[] {0.9, 1.2, 0.5}).reason())
        .contains(Reason.NOT_A_PROBABILITY);
  }

  @Test
  void rejectsArraysOfDifferentLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BrierScore.of(POSITIVE, new double[] {0.5}));
  }
}
