package org.petra.ingest.cases;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseState;
import org.petra.contracts.cases.CaseView;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.http.Page;
import org.petra.ingest.cases.CaseSearch.Criteria;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases and their clinical records, for clients. */
@Tag(name = "Cases")
@RestController
@RequestMapping("/api/v1/cases")
class CasesEndpoint {

  private static final int MAX_LIMIT = 1000;

  private final CaseReader reader;
  private final CaseLifecycle lifecycle;

  CasesEndpoint(CaseReader reader, CaseLifecycle lifecycle) {
    this.reader = reader;
    this.lifecycle = lifecycle;
  }

  /** Cases in the order in which they came; {@code limit} 1 to 1000. */
  @Operation(summary = "Cases in the order in which they came; limit 1 to 1000.")
  @GetMapping
  Page<CaseView> list(
      @RequestParam(required = false) @Nullable String studyInstanceUid,
      @RequestParam(required = false) @Nullable String cohort,
      @RequestParam(required = false) @Nullable CaseState state,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(defaultValue = "0") String cursor) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw ProblemException.malformed("limit must lie between 1 and " + MAX_LIMIT + ".");
    }
    return reader.find(new Criteria(studyInstanceUid, cohort, state, after(cursor), limit));
  }

  /** One case. */
  @Operation(summary = "One case.")
  @GetMapping("/{caseId}")
  CaseView get(@PathVariable UUID caseId) {
    return reader.view(caseId);
  }

  /** Puts the clinical record of a case in place of the one before, and answers with the case. */
  @Operation(summary = "Puts the clinical record of a case in place of the one before.")
  @PutMapping("/{caseId}/clinical")
  CaseView putClinical(@PathVariable UUID caseId, @RequestBody ClinicalRecord record) {
    lifecycle.put(caseId, record);
    return reader.view(caseId);
  }

  /**
   * Ends the wait for more instances: 202 if an extraction was asked for, 200 if the case was
   * complete before or has a problem.
   */
  @Operation(summary = "Ends the wait for more instances; 202 if an extraction was asked for.")
  @PostMapping("/{caseId}/complete")
  ResponseEntity<CaseView> complete(@PathVariable UUID caseId) {
    boolean started = lifecycle.complete(caseId);
    return ResponseEntity.status(started ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .body(reader.view(caseId));
  }

  private static long after(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw ProblemException.malformed("cursor must be the nextCursor of a page.");
    }
  }
}
