package org.petra.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.SplitName;

class AucTableTest {

  @Test
  void printsEachPartWithItsIntervalOrWhyThereIsNone() {
    Evaluation evaluation =
        evaluation(
            split(SplitName.TRAINING, new Estimate(1.0, null, null, "DeLong", "AUC is 1")),
            split(SplitName.VALIDATION, new Estimate(0.7554, 0.61, 0.9, "DeLong", null)));
    List<String> lines = AucTable.lines(List.of(evaluation));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).contains("HER2 over", "LR", "1.000 (no interval)");
    assertThat(lines.get(1)).contains("0.755 (0.610-0.900)").endsWith("-");
    assertThat(AucTable.validationAuc(evaluation)).isEqualTo(0.7554);
  }

  @Test
  void aVersionWithoutValidationPartIsNeverTheBest() {
    assertThat(AucTable.validationAuc(evaluation())).isNegative();
  }

  private static Evaluation evaluation(Evaluation.SplitEvaluation... splits) {
    return new Evaluation(
        "her2-over-lr",
        1,
        "HER2_OVER",
        Classifier.LR,
        true,
        "probability",
        0.5,
        List.of(splits),
        null,
        List.of(),
        List.of());
  }

  private static Evaluation.SplitEvaluation split(SplitName name, Estimate auc) {
    Estimate none = new Estimate(null, null, null, "of a test", "not looked at");
    Evaluation.Calibration calibration =
        new Evaluation.Calibration(none, none, null, "not looked at", List.of());
    return new Evaluation.SplitEvaluation(
        name,
        12,
        5,
        auc,
        none,
        none,
        none,
        none,
        0.2,
        calibration,
        List.of(),
        List.of(),
        List.of());
  }
}
