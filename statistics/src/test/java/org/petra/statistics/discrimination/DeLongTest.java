package org.petra.statistics.discrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

class DeLongTest {

  /** Sums of some dozens of fractions. */
  private static final double ROUNDING = 1e-13;

  /** A small difference over the root of a small variance loses two digits more. */
  private static final double OF_A_QUOTIENT = 1e-11;

  private static final double LEVEL = 0.95;
  private static final long SEED = 20261124;

  private static final boolean[] POSITIVE = {true, true, false, false};
  private static final double[] SCORES = {4, 2, 3, 1};

  @Test
  void intervalByHand() {
    // The positives outscore 2 and 1 of the 2 negatives, the negatives are outscored by 1 and 2 of
    // the 2 positives: each has variance 1/8 over 2, so the area 3/4 has variance 1/8.
    AucInterval interval = interval(POSITIVE, SCORES, IntervalMethod.WALD).get();

    assertThat(interval.auc()).isEqualTo(0.75);
    assertThat(interval.standardError()).isCloseTo(Math.sqrt(0.125), within(ROUNDING));
    assertThat(interval.lower())
        .isCloseTo(0.75 - 1.959963984540054 * Math.sqrt(0.125), within(ROUNDING));
    assertThat(interval.upper()).isEqualTo(1);
    assertThat(interval.level()).isEqualTo(LEVEL);
  }

  @Test
  void logitIntervalByHand() {
    AucInterval interval = interval(POSITIVE, SCORES, IntervalMethod.LOGIT).get();
    double offset = 1.959963984540054 * Math.sqrt(0.125) / (0.75 * 0.25);

    assertThat(interval.lower()).isCloseTo(1 / (1 + Math.exp(offset) / 3), within(ROUNDING));
    assertThat(interval.upper()).isCloseTo(1 / (1 + Math.exp(-offset) / 3), within(ROUNDING));
  }

  @Test
  void agreesWithTheComparisonOfEveryPair() {
    Random random = new Random(SEED);
    for (int repeat = 0; repeat < 50; repeat++) {
      boolean[] positive = new boolean[30];
      double[] first = new double[30];
      double[] second = new double[30];
      for (int i = 0; i < 30; i++) {
        positive[i] = i < 5 + repeat % 20;
        // Few different values, so that many are tied.
        first[i] = random.nextInt(8) + (positive[i] ? 1 : 0);
        second[i] = random.nextInt(8) + (positive[i] ? 2 : 0);
      }
      EveryPair a = new EveryPair(positive, first);
      EveryPair b = new EveryPair(positive, second);

      AucInterval interval = interval(positive, first, IntervalMethod.WALD).get();
      AucComparison comparison = DeLong.compare(positive, first, second).get();

      assertThat(interval.auc()).isCloseTo(a.auc(), within(ROUNDING));
      assertThat(interval.standardError()).isCloseTo(Math.sqrt(a.covariance(a)), within(ROUNDING));
      double variance = a.covariance(a) + b.covariance(b) - 2 * a.covariance(b);
      assertThat(comparison.standardError()).isCloseTo(Math.sqrt(variance), within(ROUNDING));
      assertThat(comparison.firstAuc()).isCloseTo(a.auc(), within(ROUNDING));
      assertThat(comparison.secondAuc()).isCloseTo(b.auc(), within(ROUNDING));
      assertThat(comparison.z())
          .isCloseTo((a.auc() - b.auc()) / Math.sqrt(variance), within(OF_A_QUOTIENT));
    }
  }

  @Test
  void anAreaAtTheBoundaryHasNoInterval() {
    assertThat(interval(POSITIVE, new double[] {4, 3, 2, 1}, IntervalMethod.WALD).reason())
        .contains(Reason.AUC_AT_BOUNDARY);
    assertThat(interval(POSITIVE, new double[] {1, 2, 3, 4}, IntervalMethod.LOGIT).reason())
        .contains(Reason.AUC_AT_BOUNDARY);
  }

  @Test
  void tiedScoresHaveAnAreaButNoInterval() {
    double[] tied = {5, 5, 5, 5};

    assertThat(Auc.of(ScoredCases.of(POSITIVE, tied)).get()).isEqualTo(0.5);
    assertThat(interval(POSITIVE, tied, IntervalMethod.WALD).reason()).contains(Reason.NO_VARIANCE);
  }

  @Test
  void oneCaseOfAClassHasAnAreaButNoInterval() {
    boolean[] one = {true, false, false, false};

    assertThat(Auc.of(ScoredCases.of(one, SCORES)).get()).isEqualTo(1);
    assertThat(interval(one, SCORES, IntervalMethod.WALD).reason())
        .contains(Reason.TOO_FEW_OF_A_CLASS);
    assertThat(DeLong.compare(one, SCORES, SCORES).reason()).contains(Reason.TOO_FEW_OF_A_CLASS);
    assertThat(Auc.of(ScoredCases.of(new boolean[4], SCORES)).reason())
        .contains(Reason.TOO_FEW_OF_A_CLASS);
  }

  @Test
  void scoresThatRankAlikeAreNotCompared() {
    assertThat(DeLong.compare(POSITIVE, SCORES, new double[] {40, 20, 30, 10}).reason())
        .contains(Reason.SAME_RANKING);
    assertThat(
            DeLong.compare(POSITIVE, new double[] {4, 3, 2, 1}, new double[] {9, 9, 1, 0}).reason())
        .contains(Reason.SAME_RANKING);
  }

  @Test
  void aDifferenceWithoutVarianceIsNotTested() {
    assertThat(
            DeLong.compare(POSITIVE, new double[] {4, 3, 2, 1}, new double[] {5, 5, 5, 5}).reason())
        .contains(Reason.NO_VARIANCE);
  }

  @Test
  void roundingDoesNotMakeAVarianceOfNone() {
    // Cases in turn, and the same with each neighbouring pair tied: the areas differ by 1 / 202,
    // and
    // every case's placement by the same half of a case, which no binary fraction of 101 is.
    int pairs = 101;
    boolean[] positive = new boolean[2 * pairs];
    double[] inTurn = new double[2 * pairs];
    double[] tied = new double[2 * pairs];
    for (int i = 0; i < 2 * pairs; i++) {
      positive[i] = i % 2 == 0;
      inTurn[i] = -i;
      tied[i] = -(i / 2);
    }

    assertThat(DeLong.compare(positive, inTurn, tied).reason()).contains(Reason.NO_VARIANCE);
  }

  @Test
  void aMissingScoreIsNamed() {
    double[] missing = {4, Double.NaN, 3, 1};

    assertThat(interval(POSITIVE, missing, IntervalMethod.WALD).reason())
        .contains(Reason.NOT_FINITE);
    assertThat(DeLong.compare(POSITIVE, SCORES, missing).reason()).contains(Reason.NOT_FINITE);
    assertThat(Auc.of(ScoredCases.of(POSITIVE, missing)).reason()).contains(Reason.NOT_FINITE);
  }

  @Test
  void rejectsWhatDoesNotFit() {
    assertThatIllegalArgumentException().isThrownBy(() -> ScoredCases.of(POSITIVE, new double[3]));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DeLong.interval(ScoredCases.of(POSITIVE, SCORES), IntervalMethod.WALD, 95));
  }

  private static Outcome<AucInterval> interval(
      boolean[] positive, double[] scores, IntervalMethod method) {
    return DeLong.interval(ScoredCases.of(positive, scores), method, LEVEL);
  }
}
