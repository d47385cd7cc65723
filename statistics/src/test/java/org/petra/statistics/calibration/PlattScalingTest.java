package org.petra.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlattScalingTest {

  /** The gradient at which the fit stops, per unit of decision value. */
  private static final double STATIONARY = 1e-8;

  @Test
  void fitIsStationaryForPlattsTargets() {
    Random random = new Random(1);
    double[] values = new double[50];
    boolean[] positive = new boolean[50];
    for (int i = 0; i < 50; i++) {
      positive[i] = i < 20;
      values[i] = random.nextGaussian() + (positive[i] ? 1 : -0.5);
    }
    PlattScaling scaling = PlattScaling.fit(values, positive);
    double slope = 0;
    double intercept = 0;
    for (int i = 0; i < 50; i++) {
      double error = scaling.probability(values[i]) - (positive[i] ? 21.0 / 22 : 1.0 / 32);
      slope += error * values[i];
      intercept += error;
    }
    assertThat(slope).isEqualTo(0, within(STATIONARY));
    assertThat(intercept).isEqualTo(0, within(STATIONARY));
    assertThat(scaling.slope()).isPositive();
  }

  @Test
  void separatedClassesGiveProbabilitiesInsideZeroAndOne() {
    double[] values = {-2, -1.5, -1, 1, 1.2, 3};
    boolean[] positive = {false, false, false, true, true, true};
    PlattScaling scaling = PlattScaling.fit(values, positive);
    double[] probabilities = Arrays.stream(values).map(scaling::probability).toArray();
    assertThat(probabilities).isSorted();
    assertThat(probabilities[0]).isBetween(0.01, 0.5);
    assertThat(probabilities[5]).isBetween(0.5, 0.99);
  }

  @Test
  void valuesThatSayNothingGiveTheShareOfTheClass() {
    PlattScaling scaling =
        PlattScaling.fit(new double[4], new boolean[] {true, false, false, false});
    // The mean of Platt's targets 2/3 and three times 1/5.
    assertThat(scaling.probability(0)).isEqualTo((2.0 / 3 + 0.6) / 4, within(STATIONARY));
  }

  @Test
  void theUnitOfTheValuesDoesNotMatter() {
    double[] values = {-2, 0.5, -1, 1, -0.2, 3};
    boolean[] positive = {false, false, false, true, true, true};
    PlattScaling fitted = PlattScaling.fit(values, positive);

    for (double unit : new double[] {1e-200, 1e-12, 1e12, 1e300}) {
      double[] scaled = Arrays.stream(values).map(value -> value * unit).toArray();
      PlattScaling other = PlattScaling.fit(scaled, positive);
      for (int i = 0; i < values.length; i++) {
        assertThat(other.probability(scaled[i]))
            .isEqualTo(fitted.probability(values[i]), within(STATIONARY));
      }
    }
  }

  @Test
  void valuesTooCloseForAnySlopeGiveTheShareOfTheClass() {
    double[] values = {Double.MIN_VALUE, 0, 0, 0};
    PlattScaling scaling = PlattScaling.fit(values, new boolean[] {true, false, false, false});

    assertThat(scaling.probability(0)).isEqualTo((2.0 / 3 + 0.6) / 4, within(STATIONARY));
  }
}
