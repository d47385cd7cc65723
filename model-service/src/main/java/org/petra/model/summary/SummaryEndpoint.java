package org.petra.model.summary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Dataset;
import org.petra.model.dataset.DatasetStore;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows who the cases of a dataset are. */
@RestController
@Tag(name = "Datasets", description = "Frozen datasets and who their cases are")
class SummaryEndpoint {

  private final DatasetStore datasets;

  SummaryEndpoint(DatasetStore datasets) {
    this.datasets = datasets;
  }

  /** The study's tables for a dataset; 404 if there is none of this id. */
  @GetMapping("/api/v1/datasets/{id}/summary")
  @Operation(summary = "The study's Tables 1 and 2 for a dataset")
  CohortSummary summary(@PathVariable UUID id) {
    Dataset dataset = datasets.find(id).orElseThrow(() -> ProblemException.notFound("dataset", id));
    return new CohortSummary(id, dataset.simulated(), CohortTables.of(datasets.rows(id)));
  }
}
