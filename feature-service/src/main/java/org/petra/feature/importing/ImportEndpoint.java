package org.petra.feature.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.extraction.FeatureImport;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes tables of features that were made elsewhere. */
@RestController
@Tag(name = "Features")
class ImportEndpoint {

  private final TableImport tables;

  ImportEndpoint(TableImport tables) {
    this.tables = tables;
  }

  @PostMapping(path = "/api/v1/features/import", consumes = "text/csv")
  @Operation(
      summary = "Import a feature table made elsewhere, such as PyRadiomics' CSV",
      description =
          "The first row names the columns, each further row is a case of the cohort. The column"
              + " case_id (or Case, study_instance_uid and the like) holds Petra's case ids or"
              + " study instance UIDs. PyRadiomics' Image, Mask and so on are ignored and its"
              + " diagnostics_ columns kept beside the vectors; every other column is a feature,"
              + " so leave labels and covariates out with ignoreColumns. Empty, nan, NA, None"
              + " and null are missing values (NaN with the status MISSING). The table is"
              + " checked whole and stored in one transaction, or not at all: at most 256 MB,"
              + " 10,000 rows and 20,000 columns. The matrix, trainings and predictions ask for it"
              + " by its profile, which is never one that Petra extracts. The same columns again"
              + " add cases; a case's row that is another is replaced only with replace=true,"
              + " else 409. So it is with other columns, or other settings in PyRadiomics'"
              + " diagnostics: with replace=true they take the profile over, and the answer tells"
              + " how many cases are served no more. A case that gets further DICOM objects later"
              + " must be imported again.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
  @ApiResponse(responseCode = "201", description = "Stored; Location is the matrix.")
  ResponseEntity<FeatureImport> post(
      @Parameter(description = "Name of the vectors, none of GET /api/v1/profiles") @RequestParam
          String profile,
      @Parameter(description = "Where all the cases were received") @RequestParam String cohort,
      @Parameter(description = "The column of case ids or study instance UIDs, if not by its name")
          @RequestParam(required = false)
          @Nullable String caseIdColumn,
      @Parameter(description = "Columns that are no features") @RequestParam(defaultValue = "")
          List<String> ignoreColumns,
      @Parameter(description = "Whether other values or columns may take the place of stored ones")
          @RequestParam(defaultValue = "false")
          boolean replace,
      HttpServletRequest body)
      throws IOException {
    ImportRequest request =
        new ImportRequest(profile, cohort, caseIdColumn, new HashSet<>(ignoreColumns), replace);
    tables.check(request);
    try (ReceivedTable table =
        ReceivedTable.from(body.getInputStream(), body.getContentLengthLong())) {
      return ResponseEntity.created(URI.create("/api/v1/features?profile=" + profile))
          .body(tables.take(table, request));
    }
  }
}
