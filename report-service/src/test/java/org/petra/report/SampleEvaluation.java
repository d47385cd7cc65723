package org.petra.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Evaluation.Calibration;
import org.petra.contracts.model.Evaluation.CalibrationGroup;
import org.petra.contracts.model.Evaluation.CasePrediction;
import org.petra.contracts.model.Evaluation.Coefficient;
import org.petra.contracts.model.Evaluation.NetBenefitPoint;
import org.petra.contracts.model.Evaluation.PublishedAuc;
import org.petra.contracts.model.Evaluation.RocPoint;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Validation;

/** Made-up figures of one version, with values and intervals that are missing. */
final class SampleEvaluation {

  private static final String DELONG = "DeLong, Wald";
  private static final String EXACT = "Clopper-Pearson";
  private static final int CASES = 20;
  private static final int POSITIVES = 7;

  private final SampleStudy study;
  private final ModelVersion version;
  private final Random random;

  SampleEvaluation(SampleStudy study, ModelVersion version) {
    this.study = study;
    this.version = version;
    this.random = new Random(version.name().hashCode());
  }

  Evaluation of() {
    return new Evaluation(
        version.name(),
        1,
        version.task(),
        version.classifier(),
        true,
        "probability",
        version.threshold(),
        study.splits().stream().map(this::split).toList(),
        study.validated() ? validation() : null,
        study.labels().size() > 1
            ? List.of(new PublishedAuc(SplitName.VALIDATION, 0.756, 0.634, 0.854))
            : List.of(),
        version.classifier() == Classifier.LR ? coefficients() : List.of());
  }

  /** Every other input speaks against the class. */
  private List<Coefficient> coefficients() {
    return IntStream.range(0, version.features().size())
        .mapToObj(
            i -> {
              double logOdds = i % 2 == 0 ? 0.5 : -0.25;
              return new Coefficient(version.features().get(i), logOdds, Math.exp(logOdds));
            })
        .toList();
  }

  private SplitEvaluation split(SplitName split) {
    boolean perfect = split == SplitName.TRAINING;
    Estimate auc =
        perfect
            ? new Estimate(1.0, null, null, DELONG, "the area under the curve is 0 or 1")
            : new Estimate(0.74, 0.61, 0.88, DELONG, null);
    return new SplitEvaluation(
        split,
        CASES,
        POSITIVES,
        auc,
        new Estimate(0.857, 0.421, 0.996, EXACT, null),
        new Estimate(0.692, 0.386, 0.909, EXACT, null),
        split == SplitName.EXTERNAL
            ? new Estimate(null, null, null, EXACT, "no case was called positive")
            : new Estimate(0.6, 0.262, 0.878, EXACT, null),
        new Estimate(0.9, 0.555, 0.997, EXACT, null),
        0.19,
        calibration(perfect),
        decisionCurve(),
        roc(),
        IntStream.range(0, CASES)
            .mapToObj(i -> new CasePrediction(new UUID(9, i), i < POSITIVES, i / 20.0, i / 20.0))
            .toList());
  }

  private Calibration calibration(boolean perfect) {
    if (perfect) {
      Estimate none = new Estimate(null, null, null, "Wald", "the classes are apart");
      return new Calibration(none, none, null, "an expected count is 0", List.of());
    }
    List<CalibrationGroup> groups =
        List.of(
            new CalibrationGroup(0.12, 0.2 * random.nextDouble(), 7),
            new CalibrationGroup(0.41, 0.2 + 0.4 * random.nextDouble(), 7),
            new CalibrationGroup(0.78, 0.5 + 0.5 * random.nextDouble(), 6));
    return new Calibration(
        new Estimate(-0.21, -1.3, 0.88, "Wald", null),
        new Estimate(0.71, 0.1, 1.32, "Wald", null),
        0.412,
        null,
        groups);
  }

  private List<NetBenefitPoint> decisionCurve() {
    double share = (double) POSITIVES / CASES;
    double hits = 0.2 + 0.1 * random.nextDouble();
    List<NetBenefitPoint> points = new ArrayList<>();
    for (int i = 1; i < 50; i++) {
      double threshold = i / 50.0;
      double odds = threshold / (1 - threshold);
      points.add(
          new NetBenefitPoint(
              threshold, hits * (1 - threshold) - 0.05 * odds, share - (1 - share) * odds));
    }
    return points;
  }

  private List<RocPoint> roc() {
    List<RocPoint> roc = new ArrayList<>(List.of(new RocPoint(0, 0)));
    double x = 0;
    double y = 0;
    while (x < 1 || y < 1) {
      if (random.nextDouble() < 0.6) {
        y = Math.min(1, y + 0.1);
      } else {
        x = Math.min(1, x + 0.07);
      }
      roc.add(new RocPoint(x, y));
    }
    return roc;
  }

  private Validation validation() {
    return new Validation(
        "NESTED_K_FOLD",
        5,
        1,
        24,
        new Estimate(0.702, 0.55, 0.84, "bootstrap by patient, percentile", null),
        0.71,
        1.0,
        0.298,
        new Estimate(0.42, null, null, "Wald", "the line does not converge"),
        List.of(
            new Validation.FoldResult(
                "1/1", 5, 2, 0.75, Map.of("C", "1"), version.features().subList(0, 3))),
        List.of(
            new Validation.SelectionFrequency("ct_original_shape_MajorAxisLength", 5, 5),
            new Validation.SelectionFrequency("ct_original_glcm_Idmn", 3, 5)),
        new Validation.Permutation(
            20, 0.497, 0.11, 0.0476, "5-fold cross-validation with the chosen settings", 0.688),
        List.of(new Validation.OutOfFold(new UUID(9, 1), "1/1", true, 0.7, 0.7)));
  }
}
