package org.petra.model.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.petra.contracts.model.AgreementTable;
import org.petra.model.dataset.DatasetStore;
import org.petra.statistics.agreement.IccForm;
import org.petra.support.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how far repeated readings of a dataset's training cases agree. */
@RestController
@Tag(name = "Datasets", description = "Frozen datasets and who their cases are")
class AgreementEndpoint {

  private final DatasetStore datasets;

  AgreementEndpoint(DatasetStore datasets) {
    this.datasets = datasets;
  }

  /**
   * The agreement table of a dataset; 404 if there is none of this id, 422 for a form that does not
   * exist or a limit above 1.
   */
  @GetMapping("/api/v1/datasets/{id}/agreement")
  @Operation(summary = "Intraclass correlation of repeated readings, feature by feature")
  AgreementTable agreement(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0.75") double limit,
      @RequestParam(defaultValue = "ICC(A,1)") String form,
      @RequestParam(defaultValue = "true") boolean rows) {
    AgreementTables tables = new AgreementTables(form(form), checked(limit));
    return tables.of(
        datasets.load(id).orElseThrow(() -> ProblemException.notFound("dataset", id)), rows);
  }

  private static IccForm form(String notation) {
    return IccForm.of(notation)
        .orElseThrow(
            () -> ProblemException.outOfRange("form must be one of " + IccForm.notations() + "."));
  }

  private static double checked(double limit) {
    if (!(limit >= -1 && limit <= 1)) {
      throw ProblemException.outOfRange("limit must be -1 to 1.");
    }
    return limit;
  }
}
