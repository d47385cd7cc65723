package org.petra.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IsotonicCalibrationTest {

  /** A few units in the last place of a probability. */
  private static final double ROUNDING = 1e-15;

  private static final double[] SCORES = {
    -2, -1.5, -1.5, -1, -0.3, 0, 0, 0, 0.4, 0.9, 0.9, 1.1, 1.7, 2.5, 3
  };

  private static final boolean[] POSITIVE = {
    false, false, true, false, false, true, false, true, false, true, false, true, true, false, true
  };

  private final IsotonicCalibration calibration = IsotonicCalibration.fit(SCORES, POSITIVE);

  /** Values of scikit-learn 1.9.1, {@code IsotonicRegression(out_of_bounds="clip")}. */
  @Test
  void agreesWithScikitLearnWithTiesBetweenPointsAndOutside() {
    assertThat(calibration.thresholds()).containsExactly(-2.0, -1.5, -0.3, 0.0, 0.9, 1.1, 2.5, 3.0);
    double[] scores = {-9, -2, -1.8, -1.5, -0.5, -0.1, 0, 0.2, 0.7, 1, 2, 2.6, 2.75, 3, 7};
    double[] expected = {
      0, 0, 0.1, 0.25, 0.25, 5 / 12.0, 0.5, 0.5, 0.5, 7 / 12.0, 2 / 3.0, 11 / 15.0, 5 / 6.0, 1, 1
    };
    for (int i = 0; i < scores.length; i++) {
      assertThat(calibration.probability(scores[i]))
          .as("score %s", scores[i])
          .isCloseTo(expected[i], within(ROUNDING));
    }
  }

  @Test
  void neverFallsAndKeepsTheMean() {
    Random random = new Random(1);
    double[] scores = new double[200];
    boolean[] positive = new boolean[200];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.round(random.nextGaussian() * 20);
      positive[i] = random.nextGaussian() * 20 < scores[i];
    }
    IsotonicCalibration fitted = IsotonicCalibration.fit(scores, positive);
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += fitted.probability(scores[i]) - (positive[i] ? 1 : 0);
    }
    assertThat(sum).isCloseTo(0, within(scores.length * ROUNDING));
    assertThat(fitted.probabilities()).isSorted();
  }

  @Test
  void scoresThatSayNothingGiveTheShareOfTheClass() {
    IsotonicCalibration constant =
        IsotonicCalibration.fit(
            new double[] {0.0, -0.0, 0, 0}, new boolean[] {true, false, false, false});

    assertThat(constant.thresholds()).containsExactly(0.0);
    assertThat(constant.probability(-5)).isEqualTo(0.25);
    assertThat(constant.probability(5)).isEqualTo(0.25);
  }

  @Test
  void isWhatItsJsonSays() {
    JsonMapper mapper = JsonMapper.builder().build();
    PlattScaling platt = PlattScaling.fit(SCORES, POSITIVE);

    assertThat(mapper.readValue(mapper.writeValueAsString(calibration), IsotonicCalibration.class))
        .isEqualTo(calibration);
    assertThat(mapper.readValue(mapper.writeValueAsString(platt), PlattScaling.class))
        .isEqualTo(platt);
  }

  @Test
  void badRowsAndBadPointsAreMistakes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IsotonicCalibration.fit(new double[2], new boolean[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IsotonicCalibration.fit(new double[0], new boolean[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlattScaling.fit(new double[] {Double.NaN}, new boolean[1]));
    assertThatIllegalArgumentException().isThrownBy(() -> calibration.probability(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IsotonicCalibration(List.of(1.0, 1.0), List.of(0.1, 0.2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IsotonicCalibration(List.of(1.0, 2.0), List.of(0.2, 0.1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IsotonicCalibration(List.of(1.0), List.of(1.1)));
  }

  @Test
  void interpolatesBetweenScoresWhoseDistanceOverflows() {
    IsotonicCalibration wide =
        new IsotonicCalibration(List.of(-Double.MAX_VALUE, Double.MAX_VALUE), List.of(0.0, 1.0));

    assertThat(wide.probability(0)).isEqualTo(0.5);
  }
}
