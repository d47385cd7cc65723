package org.petra.statistics.discrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.petra.statistics.Reason;

class RocCurveTest {

  /** scikit-learn prints 16 digits. */
  private static final double TOLERANCE = 1e-15;

  private static final boolean[] POSITIVE = {true, false, true, true, false, false, true, false};
  private static final double[] SCORES = {.9, .8, .7, .6, .6, .4, .3, .2};

  private final ScoredCases cases = ScoredCases.of(POSITIVE, SCORES);

  @Test
  void hasOnePointForEachScoreAsScikitLearn() {
    RocCurve curve = RocCurve.of(cases).get();

    assertThat(curve.points())
        .extracting(RocPoint::threshold)
        .containsExactly(Double.POSITIVE_INFINITY, .9, .8, .7, .6, .4, .3, .2);
    assertThat(curve.points())
        .extracting(RocPoint::falsePositiveRate)
        .containsExactly(0., 0., .25, .25, .5, .75, .75, 1.);
    assertThat(curve.points())
        .extracting(RocPoint::truePositiveRate)
        .containsExactly(0., .25, .25, .5, .75, .75, 1., 1.);
  }

  @Test
  void itsTrapezoidsAreTheArea() {
    RocCurve curve = RocCurve.of(cases).get();
    double area = 0;
    for (int i = 1; i < curve.points().size(); i++) {
      RocPoint left = curve.points().get(i - 1);
      RocPoint right = curve.points().get(i);
      area +=
          (right.falsePositiveRate() - left.falsePositiveRate())
              * (right.truePositiveRate() + left.truePositiveRate())
              / 2;
    }

    assertThat(area).isCloseTo(Auc.of(cases).get(), within(TOLERANCE));
    assertThat(Auc.of(cases).get()).isCloseTo(0.65625, within(TOLERANCE));
  }

  @Test
  void averagePrecisionAsScikitLearn() {
    assertThat(AveragePrecision.of(cases).get()).isCloseTo(0.7095238095238094, within(TOLERANCE));
  }

  @Test
  void youdenTakesTheMostSpecificOfTheBestThresholds() {
    // J is 0.25 at 0.9, 0.7, 0.6 and 0.3.
    OperatingPoint best = RocCurve.of(cases).get().youden();

    assertThat(best).isEqualTo(new OperatingPoint(0.9, 0.25, 1));
    assertThat(best.youdenIndex()).isEqualTo(0.25);
  }

  @Test
  void youdenIsNotMovedByRounding() {
    // J is 1 / 3 at 6, 4 and 2; in doubles, sensitivity 2 / 3 and specificity 2 / 3 sum to more.
    boolean[] positive = {true, false, true, false, true, false};
    ScoredCases inTurn = ScoredCases.of(positive, new double[] {6, 5, 4, 3, 2, 1});

    assertThat(RocCurve.of(inTurn).get().youden().threshold()).isEqualTo(6);
  }

  @Test
  void youdenHasAFiniteThresholdForTheWorstScore() {
    ScoredCases worst = ScoredCases.of(new boolean[] {true, false}, new double[] {1, 2});

    assertThat(RocCurve.of(worst).get().youden()).isEqualTo(new OperatingPoint(1, 1, 0));
  }

  @Test
  void namesWhyThereIsNoCurve() {
    ScoredCases oneClass = ScoredCases.of(new boolean[8], SCORES);
    ScoredCases missing = ScoredCases.of(new boolean[] {true, false}, new double[] {1, Double.NaN});

    assertThat(RocCurve.of(oneClass).reason()).contains(Reason.TOO_FEW_OF_A_CLASS);
    assertThat(AveragePrecision.of(oneClass).reason()).contains(Reason.TOO_FEW_OF_A_CLASS);
    assertThat(RocCurve.of(missing).reason()).contains(Reason.NOT_FINITE);
    assertThat(AveragePrecision.of(missing).reason()).contains(Reason.NOT_FINITE);
  }
}
