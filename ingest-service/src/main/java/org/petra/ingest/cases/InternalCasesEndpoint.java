package org.petra.ingest.cases;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;
import org.petra.contracts.cases.CaseManifest;
import org.petra.contracts.cases.CaseReference;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.extraction.ExtractionNotice;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases for the other services; the gateway routes none of these paths. */
@Hidden
@RestController
@RequestMapping("/internal/v1")
class InternalCasesEndpoint {

  private final CaseReader reader;
  private final CaseLifecycle lifecycle;

  InternalCasesEndpoint(CaseReader reader, CaseLifecycle lifecycle) {
    this.reader = reader;
    this.lifecycle = lifecycle;
  }

  /** What a worker needs to extract the case. */
  @GetMapping("/cases/{caseId}/manifest")
  CaseManifest manifest(@PathVariable UUID caseId) {
    return reader.manifest(caseId);
  }

  /** How the extraction of a case ended. */
  @PutMapping("/cases/{caseId}/extraction-outcome")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @SuppressWarnings("NullAway") // Jackson leaves a field that the body lacks null.
  void extractionEnded(@PathVariable UUID caseId, @RequestBody ExtractionNotice notice) {
    if (!caseId.equals(notice.caseId()) || notice.profile() == null || notice.state() == null) {
      throw ProblemException.malformed(
          "The body is about another case than the path, or lacks profile or state.");
    }
    lifecycle.extractionEnded(notice);
  }

  /** The clinical records of these cases, in their order. */
  @PostMapping("/clinical-cases")
  List<ClinicalCase> clinical(@RequestBody List<UUID> caseIds) {
    return reader.clinical(caseIds);
  }

  /** The clinical records of a cohort's cases. */
  @GetMapping("/clinical-cases")
  List<ClinicalCase> clinical(@RequestParam String cohort) {
    return reader.clinical(cohort);
  }

  /** The cases of a cohort, with nothing clinical; none for a cohort that has none. */
  @GetMapping("/case-references")
  List<CaseReference> references(@RequestParam String cohort) {
    return reader.references(cohort);
  }
}
