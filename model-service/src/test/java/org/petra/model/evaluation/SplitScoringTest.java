package org.petra.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.SplitName;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.Labels;
import org.petra.model.dataset.Rows;

class SplitScoringTest {

  /** Seven printed decimals. */
  private static final double PRINTED = 1e-7;

  private final List<DatasetRow> rows =
      Rows.rows(3).stream().filter(row -> row.split() == SplitName.VALIDATION).toList();

  @Test
  void perfectScoresHaveAnAreaButNoInterval() {
    double[] scores = new double[rows.size()];
    Arrays.setAll(scores, i -> rows.get(i).her2() == Her2Status.OVER ? 0.9 : 0.1);
    SplitEvaluation evaluation = scoring().evaluate(rows, scores, scores, 0.5);
    assertThat(evaluation.auc().value()).isEqualTo(1);
    assertThat(evaluation.auc().low()).isNull();
    assertThat(evaluation.auc().high()).isNull();
    assertThat(evaluation.auc().absentBecause()).isEqualTo("the area under the curve is 0 or 1");
    assertThat(evaluation.sensitivity().value()).isEqualTo(1);
    assertThat(evaluation.specificity().value()).isEqualTo(1);
  }

  @Test
  void imperfectScoresHaveAnIntervalAroundTheArea() {
    double[] scores = {0.9, 0.8, 0.2, 0.7, 0.1, 0.3, 0.4, 0.6, 0.35};
    SplitEvaluation evaluation = scoring().evaluate(rows, scores, scores, 0.5);
    assertThat(evaluation.auc().absentBecause()).isNull();
    assertThat(evaluation.auc().low()).isLessThan(evaluation.auc().value());
    assertThat(evaluation.auc().high()).isGreaterThan(evaluation.auc().value());
    assertThat(evaluation.positives()).isEqualTo(3);
    assertThat(evaluation.sensitivity().value()).isEqualTo(2.0 / 3);
    assertThat(evaluation.specificity().value()).isEqualTo(4.0 / 6);
  }

  @Test
  void callsAtTheThresholdHaveExactIntervals() {
    double[] scores = {0.9, 0.8, 0.2, 0.7, 0.1, 0.3, 0.4, 0.6, 0.35};
    SplitEvaluation evaluation = scoring().evaluate(rows, scores, scores, 0.5);
    // Two of three: Clopper and Pearson's interval is that of R's binom.test(2, 3).
    assertThat(evaluation.sensitivity().low()).isCloseTo(0.0942993, offset(PRINTED));
    assertThat(evaluation.sensitivity().high()).isCloseTo(0.9915962, offset(PRINTED));
    assertThat(evaluation.ppv().value()).isEqualTo(0.5);
    assertThat(evaluation.npv().value()).isEqualTo(0.8);
  }

  @Test
  void aPartWithNobodyCalledPositiveHasNoPredictiveValueAndSaysWhy() {
    double[] scores = {0.1, 0.2, 0.2, 0.1, 0.1, 0.3, 0.4, 0.2, 0.35};
    SplitEvaluation evaluation = scoring().evaluate(rows, scores, scores, 0.5);
    assertThat(evaluation.ppv().value()).isNull();
    assertThat(evaluation.ppv().absentBecause()).isNotNull();
  }

  @Test
  void calibrationAndDecisionCurveAreOfTheServedProbabilities() {
    double[] scores = {0.9, 0.8, 0.2, 0.7, 0.1, 0.3, 0.4, 0.6, 0.35};
    SplitEvaluation evaluation = scoring().evaluate(rows, scores, scores, 0.5);
    assertThat(evaluation.calibration().groups()).isNotEmpty();
    assertThat(
            evaluation.calibration().groups().stream()
                .mapToInt(Evaluation.CalibrationGroup::cases)
                .sum())
        .isEqualTo(9);
    assertThat(evaluation.calibration().slope().value()).isNotNull();
    var half =
        evaluation.decisionCurve().stream().filter(p -> p.threshold() == 0.5).findFirst().get();
    // Two hits less two false alarms of nine; all: three less six.
    assertThat(half.model()).isCloseTo(0, offset(PRINTED));
    assertThat(half.all()).isCloseTo(-3.0 / 9, offset(PRINTED));
  }

  private static SplitScoring scoring() {
    return new SplitScoring(Labels.of(Her2Status.OVER), Classifier.RF, SplitName.VALIDATION);
  }
}
