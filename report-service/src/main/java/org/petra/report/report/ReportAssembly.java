package org.petra.report.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportRequest;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Gathers a report from the model service. */
@Component
class ReportAssembly {

  private static final String TITLE = "HER2 expression in breast cancer from FDG PET/CT radiomics";
  private static final String SIMULATED =
      "The patients of this report are simulated. Images and clinical records were drawn from the published tables of"
          + " Hou et al. 2025 to show how Petra works; no figure here says anything about a real patient or about the"
          + " performance of a model in practice.";
  private static final String RESEARCH =
      "For research use. These models have not been approved for diagnosis or treatment decisions.";

  private final ModelServiceClient models;
  private final Clock clock;

  ReportAssembly(ModelServiceClient models) {
    this.models = models;
    this.clock = Clock.systemUTC();
  }

  Report assemble(ReportRequest request) {
    List<ModelVersion> versions = request.models().stream().map(models::version).toList();
    UUID datasetId = versions.getFirst().datasetId();
    for (ModelVersion version : versions) {
      if (!version.datasetId().equals(datasetId)) {
        throw ProblemException.unprocessable(
            "A report compares versions trained on one dataset, but %s version %d was trained on another than %s version %d."
                .formatted(
                    version.name(),
                    version.version(),
                    versions.getFirst().name(),
                    versions.getFirst().version()));
      }
    }
    Dataset dataset = models.dataset(datasetId);
    CohortSummary cohort = models.summary(datasetId);
    return new Report(
        UUID.randomUUID(),
        request.title() == null ? TITLE : request.title(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        dataset.simulated(),
        dataset.simulated() ? SIMULATED : RESEARCH,
        dataset,
        cohort,
        versions,
        request.models().stream().map(models::evaluation).toList(),
        models.comparison(request.models()));
  }
}
