package org.petra.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.model.MulticlassEvaluation;
import org.petra.contracts.report.PublishedStudy;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportNote;
import org.petra.contracts.report.ReportedDataset;
import org.petra.contracts.report.ReportedModel;
import org.petra.report.study.SampleStudies;

/** Reports of sample studies, for tests of what they look like. */
public final class SampleReport {

  private SampleReport() {}

  /** A report of all versions. */
  public static Report of(SampleStudy study) {
    List<ModelVersion> versions =
        study.labels().stream()
            .flatMap(
                label -> study.versions().stream().filter(each -> each.task().equals(label.name())))
            .toList();
    return report(
        study,
        versions.stream().map(ReportedModel::of).toList(),
        versions.stream().map(study::evaluation).toList());
  }

  /** A report of one label in which one model has two versions. */
  public static Report withTwoVersionsOfOneModel() {
    SampleStudy study = SampleStudy.small();
    Report report = of(study);
    List<ReportedModel> models = new ArrayList<>(report.models());
    ReportedModel first = models.getFirst();
    models.add(
        new ReportedModel(
            first.name(),
            2,
            first.task(),
            first.label(),
            first.classifier(),
            first.features(),
            first.selection(),
            first.threshold(),
            first.settings(),
            first.provenance()));
    List<Evaluation> evaluations = new ArrayList<>(report.evaluations());
    evaluations.add(evaluations.getFirst());
    return report(study, models, evaluations);
  }

  private static Report report(
      SampleStudy study, List<ReportedModel> models, List<Evaluation> evaluations) {
    Optional<PublishedStudy> published = SampleStudies.of(study.profile());
    List<MulticlassEvaluation> multiclass =
        study.classes().size() < 3
            ? List.of()
            : models.stream()
                .filter(model -> model.task().equals(models.getFirst().task()))
                .map(model -> study.multiclass(List.of(new ModelReference(model.name(), 1))))
                .toList();
    return new Report(
        Report.SCHEMA,
        "HER2 <expression> & PET/CT",
        true,
        "The patients of this report are simulated. Nothing here is of a real patient.",
        published.orElse(null),
        ReportedDataset.of(study.dataset()),
        study.summary(),
        study.agreement(),
        models,
        evaluations,
        study.comparison(),
        multiclass,
        List.of(new ReportNote("Few cases", "With few cases an AUC scatters widely.")));
  }
}
