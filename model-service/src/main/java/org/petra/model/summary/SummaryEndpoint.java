package org.petra.model.summary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Dataset;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.DatasetStore;
import org.petra.model.evaluation.PublishedFigures;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows who the cases of a dataset are. */
@RestController
@Tag(name = "Datasets", description = "Frozen datasets and who their cases are")
class SummaryEndpoint {

  private final DatasetStore datasets;
  private final ProposedRegions proposals;

  SummaryEndpoint(DatasetStore datasets, ProposedRegions proposals) {
    this.datasets = datasets;
    this.proposals = proposals;
  }

  /** Flow chart and the study's tables of a dataset; 404 if there is none of this id. */
  @GetMapping("/api/v1/datasets/{id}/summary")
  @Operation(summary = "The flow chart and the study's Tables 1 and 2 of a dataset")
  CohortSummary summary(@PathVariable UUID id) {
    Dataset dataset = datasets.find(id).orElseThrow(() -> ProblemException.notFound("dataset", id));
    List<DatasetRow> rows = datasets.rows(id);
    CohortClasses classes = CohortClasses.of(dataset.labelField(), rows);
    boolean published =
        dataset.profile().equals(PublishedFigures.PROFILE)
            && dataset.labelField().equals(PublishedCohort.FIELD);
    return new CohortSummary(
        id,
        dataset.simulated(),
        classes.names(),
        CohortFlow.of(dataset, classes, rows),
        new CohortTables(classes, published).of(rows),
        ProposalComparison.of(proposals.of(dataset), rows));
  }
}
