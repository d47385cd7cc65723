package org.petra.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;

class CalibrationLineTest {

  /** Two iterations that stop at different points of rounding. */
  private static final double TOLERANCE = 1e-9;

  private static final boolean[] POSITIVE = {false, false, true, false, true, true};
  private static final double[] LOW = {0.01, 0.02, 0.015, 0.05, 0.03, 0.9};

  // statsmodels 0.15.0: sm.GLM(y, sm.add_constant(logit), family=sm.families.Binomial()), and
  // sm.GLM(y, ones, offset=logit, ...); standard errors by 50 Newton steps in NumPy 2.4.6, as
  // statsmodels takes them one step before the end (it differs by 4e-9 here).
  @Test
  void agreesWithStatsmodelsFarFromCalibration() {
    CalibrationLine line = CalibrationLine.of(POSITIVE, LOW).get();

    agrees(line.intercept(), 1.8512685425241329, 2.853943257083195);
    agrees(line.slope(), 0.5844487731148877, 0.7536844027274288);
    agrees(line.inTheLarge(), 3.387134281242411, 0.9460289623940462);
  }

  @Test
  void frequenciesThatHoldHaveSlopeOneAndInterceptZero() {
    boolean[] positive = {true, false, false, false, true, true, true, false};
    double[] probability = {0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 0.75};
    CalibrationLine line = CalibrationLine.of(positive, probability).get();

    assertThat(line.slope().estimate()).isCloseTo(1, within(TOLERANCE));
    assertThat(line.intercept().estimate()).isCloseTo(0, within(TOLERANCE));
    assertThat(line.inTheLarge().estimate()).isCloseTo(0, within(TOLERANCE));
  }

  @Test
  void theIntervalIsWalds() {
    Coefficient slope = new Coefficient(1, 0.5);

    assertThat(slope.lower(0.95)).isCloseTo(1 - 0.979981992270027, within(TOLERANCE));
    assertThat(slope.upper(0.95)).isCloseTo(1 + 0.979981992270027, within(TOLERANCE));
  }

  @Test
  void separationIsNamedInEitherDirection() {
    double[] rising = {0.1, 0.2, 0.8, 0.3, 0.9, 0.95};
    double[] falling = Arrays.stream(rising).map(p -> 1 - p).toArray();
    double[] touching = {0.1, 0.2, 0.3, 0.3, 0.9, 0.95};

    assertThat(reason(POSITIVE, rising)).contains(Reason.SEPARATED);
    assertThat(reason(POSITIVE, falling)).contains(Reason.SEPARATED);
    assertThat(reason(POSITIVE, touching)).contains(Reason.SEPARATED);
  }

  @Test
  void extremeProbabilitiesGiveALineOrAReason() {
    double[] extreme = {1e-300, 1 - 1e-16, 1e-300, 1e-200, 1 - 1e-16, 1e-250};

    assertThat(CalibrationLine.of(POSITIVE, extreme))
        .satisfies(
            outcome ->
                assertThat(
                        outcome.reason().isPresent()
                            || Double.isFinite(outcome.get().slope().standardError()))
                    .isTrue());
  }

  @Test
  void namesWhyThereIsNoLine() {
    assertThat(reason(POSITIVE, new double[] {0.3, 0.3, 0.3, 0.3, 0.3, 0.3}))
        .contains(Reason.NO_VARIATION);
    assertThat(reason(new boolean[6], LOW)).contains(Reason.TOO_FEW_OF_A_CLASS);
    assertThat(reason(new boolean[] {true, false}, new double[] {0.9, 0.1}))
        .contains(Reason.SEPARATED);
    assertThat(reason(new boolean[] {true, false}, new double[] {1, 0.1}))
        .contains(Reason.PROBABILITY_AT_BOUNDARY);
    assertThat(reason(new boolean[] {true, false}, new double[] {1.5, 0.1}))
        .contains(Reason.NOT_A_PROBABILITY);
    assertThat(reason(new boolean[] {true, false}, new double[] {Double.NaN, 0.1}))
        .contains(Reason.NOT_FINITE);
    assertThat(reason(new boolean[0], new double[0])).contains(Reason.TOO_FEW_OBSERVATIONS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalibrationLine.of(POSITIVE, new double[2]));
  }

  private static Optional<Reason> reason(boolean[] positive, double[] probability) {
    return CalibrationLine.of(positive, probability).reason();
  }

  private static void agrees(Coefficient actual, double estimate, double standardError) {
    assertThat(actual.estimate()).isCloseTo(estimate, within(TOLERANCE));
    assertThat(actual.standardError()).isCloseTo(standardError, within(TOLERANCE));
  }
}
