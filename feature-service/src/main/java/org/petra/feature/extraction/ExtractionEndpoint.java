package org.petra.feature.extraction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.extraction.Extraction;
import org.petra.contracts.extraction.ExtractionRequest;
import org.petra.contracts.http.Page;
import org.petra.support.problem.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Extraction on request, and how far it is. */
@RestController
@RequestMapping("/api/v1/extractions")
@Tag(name = "Extractions", description = "Ask for the features of cases and follow the workers")
class ExtractionEndpoint {

  private static final int MOST_LISTED = 500;

  private final ExtractionIntake intake;
  private final ExtractionProgress progress;

  ExtractionEndpoint(ExtractionIntake intake, ExtractionProgress progress) {
    this.intake = intake;
    this.progress = progress;
  }

  @PostMapping
  @Operation(
      summary = "Extract cases under a profile",
      description =
          "1 to 10,000 case ids; one given twice counts once. Answers 202 with the Location to"
              + " follow. Vectors under other profiles stay.")
  ResponseEntity<Extraction> ask(@RequestBody ExtractionRequest request) {
    UUID id = intake.ask(request);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/extractions/" + id))
        .body(progress.find(id).orElseThrow());
  }

  @GetMapping("/{id}")
  @Operation(summary = "Progress of one request, with the outcome of every case")
  Extraction show(@PathVariable UUID id) {
    return progress.find(id).orElseThrow(() -> ProblemException.notFound("extraction", id));
  }

  @GetMapping
  @Operation(
      summary = "Requests, newest first, with their progress",
      description =
          "Those that ingest made by itself when a case was complete are among them. The outcomes"
              + " of the cases are left out here.")
  Page<Extraction> list(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    if (limit < 1 || limit > MOST_LISTED) {
      throw ProblemException.malformed("limit is 1 to " + MOST_LISTED + ", not " + limit + ".");
    }
    return progress.list(position(cursor), limit);
  }

  private static long position(@Nullable String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw ProblemException.malformed("cursor is not one that a page's nextCursor gave.");
    }
  }
}
