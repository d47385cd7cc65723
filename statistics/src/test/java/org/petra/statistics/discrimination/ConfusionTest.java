package org.petra.statistics.discrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;
import org.petra.statistics.proportion.Proportion;

class ConfusionTest {

  /** A share, against 1 less the share of the others. */
  private static final double ROUNDING = 1e-15;

  private static final double LEVEL = 0.95;
  private static final ScoredCases CASES =
      ScoredCases.of(
          new boolean[] {true, true, false, false, false}, new double[] {0.9, 0.4, 0.4, 0.2, 0.1});

  @Test
  void aScoreAtTheThresholdIsPositive() {
    assertThat(Confusion.at(0.4, CASES).get()).isEqualTo(new Confusion(0.4, 2, 1, 2, 0));
  }

  @Test
  void theFourSharesByHand() {
    Confusion confusion = Confusion.at(0.4, CASES).get();

    assertThat(confusion.sensitivity(LEVEL)).isEqualTo(Proportion.exact(2, 2, LEVEL));
    assertThat(confusion.specificity(LEVEL)).isEqualTo(Proportion.exact(2, 3, LEVEL));
    assertThat(confusion.positivePredictiveValue(LEVEL)).isEqualTo(Proportion.exact(2, 3, LEVEL));
    assertThat(confusion.negativePredictiveValue(LEVEL)).isEqualTo(Proportion.exact(2, 2, LEVEL));
    assertThat(confusion.accuracy(LEVEL)).isEqualTo(Proportion.exact(4, 5, LEVEL));
  }

  @Test
  void agreesWithTheCurveAtYoudensThreshold() {
    OperatingPoint youden = RocCurve.of(CASES).get().youden();
    Confusion confusion = Confusion.at(youden.threshold(), CASES).get();

    assertThat(confusion.sensitivity(LEVEL).get().value()).isEqualTo(youden.sensitivity());
    assertThat(confusion.specificity(LEVEL).get().value())
        .isCloseTo(youden.specificity(), within(ROUNDING));
  }

  @Test
  void aPredictiveValueOfNothingIsNamed() {
    Confusion none = Confusion.at(Double.POSITIVE_INFINITY, CASES).get();
    Confusion all = Confusion.at(0, CASES).get();

    assertThat(none.positivePredictiveValue(LEVEL).reason()).contains(Reason.NONE_PREDICTED);
    assertThat(none.negativePredictiveValue(LEVEL).get().value()).isEqualTo(0.6);
    assertThat(all.negativePredictiveValue(LEVEL).reason()).contains(Reason.NONE_PREDICTED);
  }

  @Test
  void oneClassHasOneOfTheTwoRates() {
    Confusion confusion =
        Confusion.at(0.5, ScoredCases.of(new boolean[2], new double[] {0.1, 0.9})).get();

    assertThat(confusion.specificity(LEVEL).get().value()).isEqualTo(0.5);
    assertThat(confusion.sensitivity(LEVEL).reason()).contains(Reason.TOO_FEW_OF_A_CLASS);
  }

  @Test
  void namesWhyThereAreNoCounts() {
    assertThat(
            Confusion.at(0.5, ScoredCases.of(new boolean[1], new double[] {Double.NaN})).reason())
        .contains(Reason.NOT_FINITE);
    assertThat(Confusion.at(0.5, ScoredCases.of(new boolean[0], new double[0])).reason())
        .contains(Reason.TOO_FEW_OBSERVATIONS);
    assertThatIllegalArgumentException().isThrownBy(() -> Confusion.at(Double.NaN, CASES));
  }
}
