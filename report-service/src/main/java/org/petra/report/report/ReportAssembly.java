package org.petra.report.report;

import java.util.List;
import java.util.Optional;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.report.PublishedStudy;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportRequest;
import org.petra.contracts.report.ReportedDataset;
import org.petra.contracts.report.ReportedModel;
import org.petra.report.study.PublishedStudies;
import org.springframework.stereotype.Component;

/** Gathers a report from the model service. */
@Component
class ReportAssembly {

  private static final String SIMULATED =
      "The patients of this report are simulated. Images and clinical records were drawn to show how Petra works; no"
          + " figure here says anything about a real patient or about the performance of a model in practice.";
  private static final String RESEARCH =
      "For research use only. These models have not been approved for diagnosis or treatment decisions.";

  private final ModelServiceClient models;
  private final PublishedStudies studies;

  ReportAssembly(ModelServiceClient models, PublishedStudies studies) {
    this.models = models;
    this.studies = studies;
  }

  Report assemble(ReportRequest request) {
    RequestedModels requested =
        new RequestedModels(request.models().stream().distinct().map(models::version).toList());
    Dataset dataset = models.dataset(requested.datasetId());
    CohortSummary cohort = models.summary(dataset.id());
    Optional<PublishedStudy> study = studies.of(dataset.profile());
    List<ModelVersion> versions = requested.ordered(cohort.classes());
    List<ModelReference> references =
        versions.stream().map(each -> new ModelReference(each.name(), each.version())).toList();
    Report withoutNotes =
        new Report(
            Report.SCHEMA,
            title(request, study, dataset),
            dataset.simulated(),
            dataset.simulated() ? SIMULATED : RESEARCH,
            study.orElse(null),
            ReportedDataset.of(dataset),
            cohort,
            models.agreement(dataset.id()),
            versions.stream().map(ReportedModel::of).toList(),
            references.stream().map(models::evaluation).toList(),
            models.comparison(references),
            requested.complete(cohort.classes()).stream().map(models::multiclass).toList(),
            List.of());
    return ReportNotes.addTo(withoutNotes);
  }

  private static String title(
      ReportRequest request, Optional<PublishedStudy> study, Dataset dataset) {
    if (request.title() != null) {
      return request.title();
    }
    return study
        .filter(each -> dataset.labelField().equals("her2"))
        .map(PublishedStudy::title)
        .orElse("Radiomics of the cohort " + dataset.cohort() + ": " + dataset.labelField());
  }
}
