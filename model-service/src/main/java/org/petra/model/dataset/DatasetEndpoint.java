package org.petra.model.dataset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.http.Page;
import org.petra.contracts.model.Dataset;
import org.petra.support.paging.Paging;
import org.petra.support.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Shows frozen datasets. */
@RestController
@Tag(name = "Datasets", description = "Frozen datasets and who their cases are")
class DatasetEndpoint {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final DatasetStore datasets;

  DatasetEndpoint(DatasetStore datasets) {
    this.datasets = datasets;
  }

  /** Datasets, newest first. */
  @GetMapping("/api/v1/datasets")
  @Operation(summary = "Frozen datasets, newest first")
  Page<Dataset> datasets(
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "100") int limit) {
    Paging paging = new Paging(cursor == null ? null : cursor.toString(), limit);
    return paging.page(datasets.page(cursor, paging.fetch()), Dataset::id, each -> each);
  }

  /** A dataset; 404 if there is none of this id. */
  @GetMapping("/api/v1/datasets/{id}")
  @Operation(summary = "A frozen dataset: cases, split, digests, exclusions")
  Dataset dataset(@PathVariable UUID id) {
    return datasets.find(id).orElseThrow(() -> ProblemException.notFound("dataset", id));
  }

  /**
   * Cases, parts, classes, records and vectors of a dataset as CSV; 404 if there is none of this
   * id.
   */
  @GetMapping("/api/v1/datasets/{id}/matrix")
  @Operation(
      summary = "The frozen matrix as CSV: case id, part, class, feature columns",
      description =
          "With clinical=true also institution, histology, ER, PR, AGE and KI67, as frozen.")
  ResponseEntity<StreamingResponseBody> matrix(
      @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean clinical) {
    StoredMatrix matrix =
        datasets.matrix(id).orElseThrow(() -> ProblemException.notFound("dataset", id));
    return ResponseEntity.ok().contentType(CSV).body(out -> MatrixCsv.write(matrix, clinical, out));
  }

  /** How two datasets differ; 404 if either is unknown. */
  @GetMapping("/api/v1/datasets/{a}/comparison/{b}")
  @Operation(summary = "How two frozen datasets differ")
  DatasetComparison comparison(@PathVariable UUID a, @PathVariable UUID b) {
    return new ComparedDatasets(existing(a), existing(b)).compare();
  }

  private FrozenDataset existing(UUID id) {
    return datasets.load(id).orElseThrow(() -> ProblemException.notFound("dataset", id));
  }
}
