package org.petra.model.dataset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.petra.contracts.model.Dataset;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows frozen datasets. */
@RestController
@Tag(name = "Datasets", description = "Frozen datasets and who their cases are")
class DatasetEndpoint {

  private final DatasetStore datasets;

  DatasetEndpoint(DatasetStore datasets) {
    this.datasets = datasets;
  }

  /** A dataset; 404 if there is none of this id. */
  @GetMapping("/api/v1/datasets/{id}")
  @Operation(summary = "A frozen dataset: cases, split, digests, exclusions")
  Dataset dataset(@PathVariable UUID id) {
    return datasets.find(id).orElseThrow(() -> ProblemException.notFound("dataset", id));
  }
}
