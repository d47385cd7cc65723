package org.petra.feature.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.extraction.FeatureMatrix;
import org.petra.support.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The features of many cases under one profile. */
@RestController
@Tag(name = "Features", description = "The feature matrix as JSON, CSV or Parquet")
class FeatureEndpoint {

  static final String CSV = "text/csv";

  /** The registered media type of Apache Parquet. */
  static final String PARQUET = "application/vnd.apache.parquet";

  private final MatrixReader matrices;

  FeatureEndpoint(MatrixReader matrices) {
    this.matrices = matrices;
  }

  @GetMapping(
      path = "/api/v1/features",
      produces = {MediaType.APPLICATION_JSON_VALUE, CSV, PARQUET})
  @Operation(
      summary = "Current vectors under a profile, one row a case unless more are asked for",
      description =
          "A case without a current vector has no row. A case may have several volumes of interest,"
              + " each in several readings (reader and repetition): without voi, reader and"
              + " repetition the row is the first of each in order, * gives all, anything else"
              + " the one of that name or number. In JSON a value that is not defined is null"
              + " and its status says why; in CSV and Parquet it is NaN. Their columns: caseId,"
              + " voi, reader, repetition, the feature names (ct_... before pet_...), then caseValue_suvMax and"
              + " caseValue_suvMean, ctProposal_dice, ctProposal_volumeMl and ctProposal_absentBecause, which are"
              + " measured beside the vector and are no model inputs."
              + " In Parquet caseId, voi, reader and ctProposal_absentBecause are strings, repetition an integer, all else double, and profile, profileDigest and"
              + " engineVersion stand in the file's metadata. Every format streams: the number of"
              + " cases has no limit.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = FeatureMatrix.class)),
        @Content(mediaType = CSV, schema = @Schema(type = "string")),
        @Content(mediaType = PARQUET, schema = @Schema(type = "string", format = "binary"))
      })
  MatrixQuery features(
      @RequestParam String profile,
      @RequestParam(required = false) @Nullable String cohort,
      @RequestParam(name = "caseId", required = false) @Nullable List<UUID> caseIds,
      @RequestParam(required = false) @Nullable String voi,
      @RequestParam(required = false) @Nullable String reader,
      @RequestParam(required = false) @Nullable String repetition) {
    if (!matrices.knows(profile)) {
      throw ProblemException.unprocessable(matrices.unknown(profile));
    }
    return new MatrixQuery(
        profile,
        cohort,
        caseIds == null ? List.of() : caseIds,
        new RegionChoice(voi, reader, repetition));
  }
}
