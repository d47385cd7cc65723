package org.petra.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;
import org.petra.statistics.calibration.HosmerLemeshow.Cases;

class HosmerLemeshowTest {

  /** Rounding of a sum of six quotients. */
  private static final double ROUNDING = 1e-12;

  private static final boolean[] POSITIVE = {false, true, false, true, true, true};
  private static final double[] PROBABILITY = {0.2, 0.2, 0.5, 0.5, 0.8, 0.8};

  @Test
  void isTheSumOverGroupsByHand() {
    HosmerLemeshow test = HosmerLemeshow.of(POSITIVE, PROBABILITY, 3, Cases.NEW).get();

    // (1 - 0.4)^2 / 0.32 + 0 + (2 - 1.6)^2 / 0.32
    assertThat(test.statistic()).isCloseTo(1.625, within(ROUNDING));
    assertThat(test.degreesOfFreedom()).isEqualTo(3);
    assertThat(test.groups())
        .containsExactly(
            new CalibrationGroup(2, 0.2, 1),
            new CalibrationGroup(2, 0.5, 1),
            new CalibrationGroup(2, 0.8, 2));
    assertThat(test.groups().getLast().expected()).isEqualTo(1.6);
  }

  @Test
  void theOrderOfTheCasesDoesNotMatter() {
    boolean[] positive = {true, true, true, false, true, false};
    double[] probability = {0.8, 0.2, 0.8, 0.5, 0.5, 0.2};

    assertThat(HosmerLemeshow.of(positive, probability, 3, Cases.NEW))
        .isEqualTo(HosmerLemeshow.of(POSITIVE, PROBABILITY, 3, Cases.NEW));
  }

  @Test
  void tiesMakeFewerGroups() {
    assertThat(HosmerLemeshow.of(POSITIVE, PROBABILITY, 5, Cases.NEW).get().groups()).hasSize(3);
  }

  @Test
  void namesWhyThereIsNoTest() {
    assertThat(reason(new double[] {0.3, 0.3, 0.3, 0.3, 0.3, 0.3}, Cases.NEW))
        .contains(Reason.NO_VARIATION);
    assertThat(reason(new double[] {0.3, 0.3, 0.3, 0.7, 0.7, 0.7}, Cases.FITTED))
        .contains(Reason.NO_VARIATION);
    assertThat(reason(new double[] {0, 0, 0.5, 0.5, 0.8, 0.8}, Cases.NEW))
        .contains(Reason.PROBABILITY_AT_BOUNDARY);
    assertThat(reason(new double[] {0.2, 0.2, 0.5, 0.5, 1, 1}, Cases.NEW))
        .contains(Reason.PROBABILITY_AT_BOUNDARY);
    assertThat(reason(new double[] {0.2, Double.NaN, 0.5, 0.5, 0.8, 0.8}, Cases.NEW))
        .contains(Reason.NOT_FINITE);
    assertThat(reason(new double[] {0.2, -0.2, 0.5, 0.5, 0.8, 0.8}, Cases.NEW))
        .contains(Reason.NOT_A_PROBABILITY);
    assertThat(HosmerLemeshow.of(POSITIVE, PROBABILITY, 10, Cases.NEW).reason())
        .contains(Reason.TOO_FEW_OBSERVATIONS);
  }

  @Test
  void rejectsTwoGroupsAndArraysOfDifferentLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HosmerLemeshow.of(POSITIVE, PROBABILITY, 2, Cases.NEW));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HosmerLemeshow.of(POSITIVE, new double[1], 3, Cases.NEW));
  }

  private static Optional<Reason> reason(double[] probability, Cases origin) {
    return HosmerLemeshow.of(POSITIVE, probability, 3, origin).reason();
  }
}
