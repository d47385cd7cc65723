package org.petra.ingest.clinical.table;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalImport;
import org.petra.contracts.http.PetraHeaders;
import org.petra.ingest.clinical.LimitedBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes tables of clinical records. */
@Tag(name = "Clinical records")
@RestController
class TableEndpoint {

  private final TableImport tables;

  TableEndpoint(TableImport tables) {
    this.tables = tables;
  }

  /** Takes the rows of a table; 200 if each was taken, 207 if some were refused. */
  @Operation(
      summary = "Clinical records of many cases as CSV; 207 if some rows were refused.",
      description =
          "The first line names the columns: caseId, studyInstanceUid, accessionNumber or"
              + " patientId, and fields of the record. An empty cell says nothing.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
  @PostMapping(path = "/api/v1/clinical", consumes = "text/csv")
  ResponseEntity<ClinicalImport> post(
      InputStream body,
      @RequestHeader(name = PetraHeaders.COHORT, required = false) @Nullable String cohort)
      throws IOException {
    ClinicalImport taken = tables.take(TableReader.read(LimitedBody.read(body)), cohort);
    return ResponseEntity.status(taken.refused() > 0 ? HttpStatus.MULTI_STATUS : HttpStatus.OK)
        .body(taken);
  }
}
