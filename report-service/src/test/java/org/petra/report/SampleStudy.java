package org.petra.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.petra.contracts.model.AgreementTable;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.ModelVersion.SelectedFeature;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.contracts.model.MulticlassEvaluation;
import org.petra.contracts.model.SplitName;

/**
 * What a model service would say of a study, with made-up figures.
 *
 * @param profile of the features
 * @param labels one a task
 * @param classes of the label's field
 * @param splits that have cases
 * @param validated whether the versions were cross-validated
 */
public record SampleStudy(
    String profile,
    List<Label> labels,
    List<String> classes,
    List<SplitName> splits,
    boolean validated) {

  /** The dataset of every version. */
  public static final UUID DATASET = UUID.fromString("00000000-0000-8000-8000-000000000001");

  private static final Instant MADE = Instant.parse("2026-11-24T10:00:00Z");

  /** The three tasks of the HER2 study with four classifiers each. */
  public static SampleStudy her2() {
    List<String> classes = List.of("OVER", "LOW", "ZERO");
    return new SampleStudy(
        "her2-breast-pet-ct",
        classes.stream()
            .map(each -> new Label("HER2_" + each, "her2", List.of(each), null))
            .toList(),
        classes,
        List.of(SplitName.values()),
        true);
  }

  /** One label of two classes, of which nothing is set aside and nothing was read twice. */
  public static SampleStudy small() {
    return new SampleStudy(
        "pet-ct",
        List.of(new Label("erPositive=true", "erPositive", List.of("true"), null)),
        List.of("true", "false"),
        List.of(SplitName.TRAINING),
        false);
  }

  /** Every version, labels in another order than a report's. */
  public List<ModelVersion> versions() {
    List<ModelVersion> versions = new ArrayList<>();
    for (Label label : labels.reversed()) {
      for (Classifier classifier : Classifier.values()) {
        versions.add(version(label, classifier));
      }
    }
    return versions;
  }

  /** References to {@link #versions}. */
  public List<ModelReference> references() {
    return versions().stream().map(v -> new ModelReference(v.name(), v.version())).toList();
  }

  /** Name of the model of a label and classifier. */
  public static String name(String label, Classifier classifier) {
    return (label + "-" + classifier).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private ModelVersion version(Label label, Classifier classifier) {
    List<SelectedFeature> kept =
        IntStream.rangeClosed(1, 8)
            .mapToObj(
                i ->
                    new SelectedFeature(
                        i == 1
                            ? "ct_original_shape_MajorAxisLength"
                            : "pet_wavelet-LLH_glszm_LargeAreaHighGrayLevelEmphasis" + i,
                        0.0004 * i))
            .toList();
    List<String> features = new ArrayList<>(kept.stream().map(SelectedFeature::name).toList());
    features.addAll(List.of("ER", "PR"));
    return new ModelVersion(
        name(label.name(), classifier),
        1,
        label.name(),
        label,
        classifier,
        DATASET,
        true,
        features,
        List.of(
            new SelectionStep(
                "agreement", "ICC(A,1) > 0.75 within and between", 1886, 1402, List.of()),
            new SelectionStep("t-test", "Student's t, p < 0.05", 1402, 240, List.of()),
            new SelectionStep("mRMR", "F-statistic over mean absolute correlation", 240, 8, kept)),
        0.4,
        Map.of("C", "1", "gamma", "0.1", "kernel", "RBF"),
        Map.of(
            "trainingId",
            UUID.randomUUID().toString(),
            "seed",
            "20250101",
            "tribuo",
            "4.3.2",
            "engine",
            "petra 0.1.0"),
        List.of("champion"),
        MADE);
  }

  /** The evaluation of a version. */
  public Evaluation evaluation(ModelVersion version) {
    return new SampleEvaluation(this, version).of();
  }

  /** The dataset. */
  public Dataset dataset() {
    return new Dataset(
        DATASET,
        profile,
        "ab".repeat(32),
        "petra 0.1.0",
        "simulated",
        labels.getFirst().field(),
        null,
        1886,
        true,
        "cd".repeat(32),
        "ef".repeat(32),
        validated ? 30 : 0,
        ids(SplitName.TRAINING, 24),
        ids(SplitName.VALIDATION, 16),
        ids(SplitName.EXTERNAL, 20),
        List.of(
            new Dataset.Exclusion(new UUID(0, 1), "IHC 2+ without a FISH result"),
            new Dataset.Exclusion(new UUID(0, 2), "IHC 2+ without a FISH result")),
        MADE);
  }

  private List<UUID> ids(SplitName split, int count) {
    return splits.contains(split)
        ? IntStream.range(0, count).mapToObj(i -> new UUID(split.ordinal() + 1, i)).toList()
        : List.of();
  }

  /** Who the cases are. */
  public CohortSummary summary() {
    return SampleCohort.of(this);
  }

  /** How far readings agree, or why that is not known. */
  public AgreementTable agreement() {
    return SampleCohort.agreement(validated);
  }

  /** RF against the others, where anything is set aside; one pair cannot be tested. */
  public Comparison comparison() {
    List<Comparison.Row> rows = new ArrayList<>();
    for (Label label : labels) {
      for (SplitName split : splits) {
        for (Classifier other : List.of(Classifier.LR, Classifier.KNN, Classifier.SVM)) {
          boolean untested = other == Classifier.KNN;
          rows.add(
              new Comparison.Row(
                  label.name(),
                  split,
                  new ModelReference(name(label.name(), Classifier.RF), 1),
                  new ModelReference(name(label.name(), other), 1),
                  -0.05,
                  untested ? null : 0.31,
                  untested ? "the two scores order the cases alike" : null,
                  split == SplitName.VALIDATION && labels.size() > 1 ? 0.025 : null));
        }
      }
    }
    return new Comparison(rows, rows.stream().filter(row -> row.published() != null).toList());
  }

  /** All classes together. */
  public MulticlassEvaluation multiclass(List<ModelReference> models) {
    return SampleCohort.multiclass(this, models);
  }
}
