package org.petra.statistics.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.ScoredCases;

class PermutationCheckTest {

  private static final boolean[] LABELS = {true, true, true, false, false, false};
  private static final double[] SCORES = {6, 5, 4, 3, 2, 1};
  private static final int SHUFFLES = 5000;

  /** Five times the simulation error of 5,000 shuffles: 0.26 / sqrt(5000), sqrt(.05 / 5000). */
  private static final double SIMULATION = 0.02;

  @Test
  void chanceGivesHalfAndTheExactShareOfOrders() {
    PermutationCheck test = PermutationCheck.of(LABELS, auc(SCORES), SHUFFLES, 20261124).get();

    assertThat(test.observed()).isEqualTo(1);
    assertThat(test.mean()).isCloseTo(0.5, within(SIMULATION));
    // One of the C(6, 3) = 20 ways to choose three of six reaches 1.
    assertThat(test.pValue()).isCloseTo(0.05, within(SIMULATION));
    // Of the Mann-Whitney statistic: sqrt((m + n + 1) / (12 m n))
    assertThat(test.standardDeviation()).isCloseTo(Math.sqrt(7 / 108.0), within(SIMULATION));
  }

  @Test
  void theSameSeedGivesTheSameResultAndThePValueIsNeverZero() {
    PermutationCheck test = PermutationCheck.of(LABELS, auc(SCORES), 2, 1).get();

    assertThat(PermutationCheck.of(LABELS, auc(SCORES), 2, 1).get()).isEqualTo(test);
    assertThat(test.pValue()).isGreaterThanOrEqualTo(1.0 / 3);
  }

  @Test
  void aStatisticThatIgnoresTheLabelsIsNeverSignificant() {
    PermutationCheck test = PermutationCheck.of(LABELS, labels -> Outcome.of(0.9), 99, 1).get();

    assertThat(test.pValue()).isEqualTo(1);
    assertThat(test.standardDeviation()).isZero();
  }

  @Test
  void namesWhyThereIsNoTest() {
    assertThat(PermutationCheck.of(new boolean[6], auc(SCORES), 99, 1).reason())
        .contains(Reason.TOO_FEW_OF_A_CLASS);
    assertThat(PermutationCheck.of(new boolean[0], auc(new double[0]), 99, 1).reason())
        .contains(Reason.TOO_FEW_OF_A_CLASS);
    double[] missing = {6, 5, 4, 3, 2, Double.NaN};
    assertThat(PermutationCheck.of(LABELS, auc(missing), 99, 1).reason())
        .contains(Reason.NOT_FINITE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PermutationCheck.of(LABELS, auc(SCORES), 1, 1));
  }

  private static Function<boolean[], Outcome<Double>> auc(double[] scores) {
    return labels -> Auc.of(ScoredCases.of(labels, scores));
  }
}
