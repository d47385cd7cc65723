package org.petra.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Evaluation.RocPoint;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.ModelVersion.SelectedFeature;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.report.Report;

/** A report of twelve versions with made-up figures, for tests of what it looks like. */
public final class SampleReport {

  /** The dataset of every version. */
  private static final List<String> TASKS = List.of("HER2_OVER", "HER2_LOW", "HER2_ZERO");

  public static final UUID DATASET = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private SampleReport() {}

  /** The whole report. */
  public static Report of() {
    List<ModelVersion> versions = versions();
    return new Report(
        UUID.fromString("00000000-0000-4000-8000-000000000002"),
        "HER2 <expression> & PET/CT",
        Instant.parse("2026-11-24T10:15:00Z"),
        true,
        "The patients of this report are simulated.",
        dataset(),
        summary(),
        versions,
        versions.stream().map(SampleReport::evaluation).toList(),
        comparison());
  }

  /** Twelve versions. */
  public static List<ModelVersion> versions() {
    List<ModelVersion> versions = new ArrayList<>();
    for (String task : TASKS) {
      for (Classifier classifier : Classifier.values()) {
        versions.add(version(task, classifier));
      }
    }
    return versions;
  }

  /** Name of the model of a task and classifier. */
  public static String name(String task, Classifier classifier) {
    return (task + "-" + classifier).toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static ModelVersion version(String task, Classifier classifier) {
    List<SelectedFeature> kept =
        Stream.iterate(1, i -> i + 1)
            .limit(8)
            .map(
                i ->
                    new SelectedFeature(
                        "pet_wavelet-LLH_glszm_LargeAreaHighGrayLevelEmphasis" + i, 0.0004 * i))
            .toList();
    List<String> features = new ArrayList<>(kept.stream().map(SelectedFeature::name).toList());
    features.addAll(List.of("ER", "PR"));
    return new ModelVersion(
        name(task, classifier),
        1,
        task,
        new Label(task, "her2", List.of(task.substring(5)), null),
        classifier,
        DATASET,
        true,
        features,
        List.of(
            new SelectionStep("t-test", "Student's t, p < 0.05", 1886, 240, List.of()),
            new SelectionStep("mRMR", "F-statistic over mean absolute correlation", 240, 8, kept)),
        0.4,
        Map.of("C", "1"),
        Map.of("seed", "20250101", "tribuo", "4.3.2"),
        List.of(),
        Instant.parse("2026-11-24T10:00:00Z"));
  }

  /** Its evaluation. */
  public static Evaluation evaluation(ModelVersion version) {
    Random random = new Random(version.name().hashCode());
    return new Evaluation(
        version.name(),
        1,
        version.task(),
        version.classifier(),
        true,
        "probability",
        0.4,
        Stream.of(SplitName.values()).map(split -> split(split, random)).toList(),
        null);
  }

  private static SplitEvaluation split(SplitName split, Random random) {
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
    Estimate auc =
        split == SplitName.TRAINING
            ? new Estimate(1.0, null, null, "DeLong, Wald", "the AUC is 1")
            : new Estimate(0.74, 0.61, 0.88, "DeLong, Wald", null);
    Estimate share = new Estimate(0.8, 0.44, 0.97, "Clopper-Pearson", null);
    Evaluation.Calibration calibration =
        new Evaluation.Calibration(
            new Estimate(0.1, -0.4, 0.6, "Wald", null),
            new Estimate(0.9, 0.4, 1.4, "Wald", null),
            0.4,
            null,
            List.of(new Evaluation.CalibrationGroup(0.3, 0.35, 20)));
    return new SplitEvaluation(
        split,
        20,
        7,
        auc,
        share,
        share,
        share,
        share,
        0.19,
        calibration,
        List.of(),
        0.756,
        roc,
        List.of());
  }

  /** The dataset. */
  public static Dataset dataset() {
    List<UUID> ids = Stream.generate(UUID::randomUUID).limit(20).toList();
    return new Dataset(
        DATASET,
        "her2-breast-pet-ct",
        "ab".repeat(32),
        "petra 0.1.0",
        "simulated",
        "her2",
        null,
        1886,
        true,
        "cd".repeat(32),
        "ef".repeat(32),
        0,
        ids,
        ids,
        ids,
        List.of(),
        Instant.parse("2026-11-24T10:00:00Z"));
  }

  /** The cohort's tables. */
  public static CohortSummary summary() {
    List<CohortSummary.Row> rows =
        List.of(
            new CohortSummary.Row(
                "Age (years)",
                List.of("50.8 +- 11.1", "52.8 +- 12.5", "52.4 +- 13.3"),
                "ANOVA",
                0.66,
                List.of("50.79 +- 11.05", "52.8 +- 12.46", "52.36 +- 13.31")),
            new CohortSummary.Row(
                "SUVmax",
                List.of("11.4 +- 5.7", "11.0 +- 6.3", "11.1 +- 5.8"),
                "ANOVA",
                0.92,
                null),
            new CohortSummary.Row(
                "ER positive",
                List.of("23 (44.2 %)", "51 (78.5 %)", "22 (66.7 %)"),
                "chi-square",
                0.0004,
                List.of("23", "51", "22")));
    return new CohortSummary(
        DATASET,
        true,
        List.of("OVER", "LOW", "ZERO"),
        new CohortSummary.Flow(60, List.of(), List.of()),
        Stream.of(SplitName.values())
            .map(s -> new CohortSummary.Table(s, List.of(8, 9, 7), rows))
            .toList());
  }

  /** RF against the others. */
  public static Comparison comparison() {
    List<Comparison.Row> rows = new ArrayList<>();
    for (String task : TASKS) {
      for (SplitName split : List.of(SplitName.VALIDATION, SplitName.EXTERNAL)) {
        for (Classifier other : List.of(Classifier.LR, Classifier.KNN, Classifier.SVM)) {
          rows.add(
              new Comparison.Row(
                  task,
                  split,
                  new ModelReference(name(task, Classifier.RF), 1),
                  new ModelReference(name(task, other), 1),
                  0.05,
                  other == Classifier.KNN ? null : 0.31,
                  other == Classifier.KNN ? "no variation" : null));
        }
      }
    }
    return new Comparison(rows);
  }
}
