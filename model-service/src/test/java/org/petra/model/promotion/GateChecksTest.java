package org.petra.model.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.Evaluation.Calibration;
import org.petra.contracts.model.Evaluation.CasePrediction;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Validation;
import org.petra.model.registry.GateCheck;
import org.petra.model.registry.StoredEvaluation;

class GateChecksTest {

  private static final int CASES = 40;

  /** AUCs of ranks are ratios of small integers, exact but for the last bit. */
  private static final double ROUNDING = 1e-12;

  private static final Gate.DelongLoss LOSS = new Gate.DelongLoss(Gate.Part.EXTERNAL, 0.05, null);

  @Test
  void lowerBoundIsThatOfThePart() {
    StoredEvaluation version = judged(0.71, 1.1, good(), 0);
    assertThat(bound(Gate.Part.EXTERNAL, 0.70, version).satisfied()).isTrue();
    GateCheck refused = bound(Gate.Part.EXTERNAL, 0.72, version);
    assertThat(refused.satisfied()).isFalse();
    assertThat(refused.value()).isEqualTo(0.71);
    assertThat(refused.atLeast()).isEqualTo(0.72);
    assertThat(refused.part()).isEqualTo("EXTERNAL");
  }

  @Test
  void partThatTheVersionDoesNotHaveRefuses() {
    GateCheck check = bound(Gate.Part.VALIDATION, 0, judged(0.71, 1.1, good(), 0));
    assertThat(check.satisfied()).isFalse();
    assertThat(check.value()).isNull();
    assertThat(check.detail()).contains("not judged on the part VALIDATION");
    assertThat(bound(Gate.Part.OUT_OF_FOLD, 0, judged(0.71, 1.1, good(), 0)).satisfied()).isFalse();
  }

  @Test
  void boundThatCannotBeComputedRefusesWithItsReason() {
    GateCheck check = bound(Gate.Part.EXTERNAL, 0, judged(null, 1.1, good(), 0));
    assertThat(check.satisfied()).isFalse();
    assertThat(check.detail()).contains("for a test");
  }

  @Test
  void slopeMustLieInItsRange() {
    for (double slope : new double[] {0.4, 2.1}) {
      assertThat(slope(judged(0.71, slope, good(), 0)).satisfied()).isFalse();
    }
    for (double slope : new double[] {0.5, 1, 2}) {
      assertThat(slope(judged(0.71, slope, good(), 0)).satisfied()).isTrue();
    }
  }

  @Test
  void significantLossRefusesWithBothAreas() {
    StoredEvaluation worse = judged(0.4, 1, bad(), 0);
    GateCheck check = loss(LOSS, worse, judged(0.9, 1, good(), 0));
    assertThat(check.satisfied()).isFalse();
    assertThat(check.value()).isLessThan(0.05);
    assertThat(check.numbers())
        .containsEntry("commonCases", (double) CASES)
        .containsEntry("currentVersion", 7.0)
        .containsKeys("auc", "currentAuc", "difference");
    assertThat(check.numbers().get("difference"))
        .isCloseTo(
            check.numbers().get("auc") - check.numbers().get("currentAuc"), within(ROUNDING));
    assertThat(loss(LOSS, judged(0.9, 1, good(), 0), worse).satisfied()).isTrue();
  }

  @Test
  void equalRankingIsNoLoss() {
    StoredEvaluation version = judged(0.9, 1, good(), 0);
    assertThat(loss(LOSS, version, version).satisfied()).isTrue();
  }

  @Test
  void firstVersionHasNothingToLoseAgainst() {
    Gate gate = new Gate(null, LOSS, null);
    GateCheck check = GateChecks.of(gate, judged(0.9, 1, good(), 0), null).getFirst();
    assertThat(check.satisfied()).isTrue();
    assertThat(check.detail()).contains("no current version");
  }

  @Test
  void otherCasesCannotBeTestedAndRefuseUnlessTheGateAcceptsThat() {
    StoredEvaluation version = judged(0.9, 1, good(), 0);
    StoredEvaluation elsewhere = judged(0.9, 1, good(), 1000);
    GateCheck refused = loss(LOSS, version, elsewhere);
    assertThat(refused.satisfied()).isFalse();
    assertThat(refused.detail()).startsWith("It cannot be tested.");
    assertThat(refused.numbers()).containsEntry("commonCases", 0.0);
    var accepting = new Gate.DelongLoss(Gate.Part.EXTERNAL, 0.05, Gate.Untestable.ACCEPT);
    assertThat(loss(accepting, version, elsewhere).satisfied()).isTrue();
  }

  @Test
  void relabelledCasesCannotBeTested() {
    List<CasePrediction> turned = new ArrayList<>(good().apply(0));
    CasePrediction first = turned.getFirst();
    turned.set(
        0,
        new CasePrediction(first.caseId(), !first.positive(), first.score(), first.probability()));
    GateCheck check = loss(LOSS, judged(0.9, 1, good(), 0), judged(0.9, 1, offset -> turned, 0));
    assertThat(check.satisfied()).isFalse();
    assertThat(check.detail()).contains(first.caseId().toString());
  }

  @Test
  void outOfFoldIsTheValidationsOwn() {
    Estimate auc = new Estimate(0.8, 0.7, 0.9, "bootstrap", null);
    List<Validation.OutOfFold> rows =
        good().apply(0).stream()
            .map(
                each ->
                    new Validation.OutOfFold(
                        each.caseId(), "1/1", each.positive(), each.score(), each.probability()))
            .toList();
    var validation =
        new Validation(
            "NESTED_K_FOLD",
            5,
            1,
            CASES,
            auc,
            null,
            null,
            null,
            estimate(1.0),
            List.of(),
            List.of(),
            null,
            rows);
    StoredEvaluation version = new StoredEvaluation("probability", List.of(), validation);
    assertThat(bound(Gate.Part.OUT_OF_FOLD, 0.7, version).satisfied()).isTrue();
    var onRows = new Gate.DelongLoss(Gate.Part.OUT_OF_FOLD, 0.05, null);
    assertThat(loss(onRows, version, version).satisfied()).isTrue();
  }

  private static GateCheck bound(Gate.Part part, double atLeast, StoredEvaluation version) {
    Gate gate = new Gate(new Gate.AucLowerBound(part, atLeast), null, null);
    return GateChecks.of(gate, version, null).getFirst();
  }

  private static GateCheck slope(StoredEvaluation version) {
    var range = new Gate.CalibrationSlope(Gate.Part.EXTERNAL, 0.5, 2);
    return GateChecks.of(new Gate(null, null, range), version, null).getFirst();
  }

  private static GateCheck loss(
      Gate.DelongLoss limit, StoredEvaluation version, StoredEvaluation current) {
    return GateChecks.of(new Gate(null, limit, null), version, new GateChecks.Current(7, current))
        .getFirst();
  }

  /** Makes the rows of a version whose case ids begin at an offset. */
  private interface Rows {
    List<CasePrediction> apply(int offset);
  }

  /** Scores that rank most positives above the rest. */
  private static Rows good() {
    return offset -> rows(offset, i -> i % 2 == 0 ? 10 + i : i / 2.0);
  }

  /** Scores that rank the rest above most positives. */
  private static Rows bad() {
    return offset -> rows(offset, i -> i % 2 == 0 ? i / 2.0 : 10 + i);
  }

  private static List<CasePrediction> rows(
      int offset, java.util.function.IntToDoubleFunction score) {
    List<CasePrediction> rows = new ArrayList<>();
    for (int i = 0; i < CASES; i++) {
      double value = score.applyAsDouble(i);
      rows.add(new CasePrediction(new UUID(0, offset + i), i % 2 == 0, value, value / 100));
    }
    return rows;
  }

  private static StoredEvaluation judged(
      @Nullable Double low, double slope, Rows rows, int offset) {
    Estimate auc = new Estimate(0.8, low, null, "DeLong, Wald", low == null ? "for a test" : null);
    Calibration calibration =
        new Calibration(estimate(0.0), estimate(slope), null, null, List.of());
    return new StoredEvaluation(
        "probability",
        List.of(
            new SplitEvaluation(
                SplitName.EXTERNAL,
                CASES,
                CASES / 2,
                auc,
                estimate(1.0),
                estimate(1.0),
                estimate(1.0),
                estimate(1.0),
                0.2,
                calibration,
                List.of(),
                List.of(),
                rows.apply(offset))),
        null);
  }

  private static Estimate estimate(double value) {
    return new Estimate(value, null, null, "of a test", null);
  }
}
