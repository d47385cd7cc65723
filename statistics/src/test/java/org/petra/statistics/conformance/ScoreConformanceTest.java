package org.petra.statistics.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petra.statistics.calibration.BrierScore;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.AucComparison;
import org.petra.statistics.discrimination.AucInterval;
import org.petra.statistics.discrimination.AveragePrecision;
import org.petra.statistics.discrimination.DeLong;
import org.petra.statistics.discrimination.IntervalMethod;
import org.petra.statistics.discrimination.RocCurve;
import org.petra.statistics.discrimination.RocPoint;
import org.petra.statistics.discrimination.ScoredCases;
import tools.jackson.databind.JsonNode;

/** What four classifiers' scores are worth, as scikit-learn and DeLong's definition say. */
class ScoreConformanceTest {

  private static final double LEVEL = 0.95;

  private SharedReference.Csv scores;
  private JsonNode expected;
  private boolean[] positive;
  private List<String> models;

  @BeforeEach
  void readReference() {
    scores = SharedReference.csv("scores.csv");
    expected = SharedReference.expected();
    positive = scores.equal("truth", "1");
    models = scores.header().subList(1, scores.header().size());
  }

  @Test
  void everyScoreHasEveryReference() {
    for (String kind : List.of("auc", "delong_ci", "brier", "average_precision")) {
      assertThat(SharedReference.names(expected.get(kind))).isEqualTo(new TreeSet<>(models));
    }
  }

  @Test
  void areasAndTheirIntervals() {
    for (String model : models) {
      ScoredCases cases = ScoredCases.of(positive, scores.numbers(model));
      AucInterval wald = DeLong.interval(cases, IntervalMethod.WALD, LEVEL).get();
      AucInterval logit = DeLong.interval(cases, IntervalMethod.LOGIT, LEVEL).get();
      JsonNode reference = expected.get("delong_ci").get(model);

      agrees(model, Auc.of(cases).get(), expected.get("auc").get(model));
      agrees(model + " auc", wald.auc(), reference.get("auc"));
      agrees(model + " se", wald.standardError(), reference.get("se"));
      agrees(model + " Wald lower", wald.lower(), reference.get("wald_lower"));
      agrees(model + " Wald upper", wald.upper(), reference.get("wald_upper"));
      agrees(model + " logit lower", logit.lower(), reference.get("logit_lower"));
      agrees(model + " logit upper", logit.upper(), reference.get("logit_upper"));
    }
  }

  @Test
  void pairedTests() {
    JsonNode tests = expected.get("delong_test");
    assertThat(SharedReference.names(tests))
        .containsExactlyInAnyOrder("rf_vs_lr", "rf_vs_knn", "rf_vs_svm");
    for (String name : SharedReference.names(tests)) {
      String[] pair = name.split("_vs_");
      AucComparison comparison =
          DeLong.compare(positive, scores.numbers(pair[0]), scores.numbers(pair[1])).get();

      agrees(name + " z", comparison.z(), tests.get(name).get("z"));
      agrees(name + " p", comparison.pValue(), tests.get(name).get("p"));
    }
  }

  @Test
  void brierScoresAndAveragePrecision() {
    for (String model : models) {
      double[] values = scores.numbers(model);

      agrees(model, BrierScore.of(positive, values).get(), expected.get("brier").get(model));
      agrees(
          model,
          AveragePrecision.of(ScoredCases.of(positive, values)).get(),
          expected.get("average_precision").get(model));
    }
  }

  @Test
  void everyPointOfACurve() {
    JsonNode curve = expected.get("roc_curve_rf");
    List<RocPoint> points =
        RocCurve.of(ScoredCases.of(positive, scores.numbers("rf"))).get().points();

    assertThat(SharedReference.names(curve)).containsExactlyInAnyOrder("fpr", "tpr", "threshold");
    assertThat(points).hasSize(curve.get("threshold").size());
    assertThat(points.getFirst().threshold())
        .isEqualTo(curve.get("threshold").get(0).doubleValue());
    for (int i = 0; i < points.size(); i++) {
      agrees("fpr " + i, points.get(i).falsePositiveRate(), curve.get("fpr").get(i));
      agrees("tpr " + i, points.get(i).truePositiveRate(), curve.get("tpr").get(i));
      if (i > 0) {
        agrees("threshold " + i, points.get(i).threshold(), curve.get("threshold").get(i));
      }
    }
  }

  private static void agrees(String what, double actual, JsonNode reference) {
    SharedReference.assertAgrees(what, actual, reference);
  }
}
