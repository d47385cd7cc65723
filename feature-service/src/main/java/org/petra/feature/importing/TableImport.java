package org.petra.feature.importing;

import java.io.IOException;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.extraction.FeatureImport;
import org.petra.feature.cases.CaseClient;
import org.petra.feature.cases.CohortCases;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Takes a table: all of it, or nothing. */
@Component
class TableImport {

  private final ImportedNames names;
  private final CaseClient ingest;
  private final TableStorage storage;

  TableImport(ImportedNames names, CaseClient ingest, TableStorage storage) {
    this.names = names;
    this.ingest = ingest;
    this.storage = storage;
  }

  /** Checks the request before its body is read. */
  void check(ImportRequest request) {
    names.check(request.profile());
    if (request.cohort().isBlank()) {
      throw ProblemException.malformed("cohort is blank; it says where the cases were received.");
    }
  }

  /** Checks the whole table against the cases of its cohort, and stores it. */
  FeatureImport take(ReceivedTable table, ImportRequest request) throws IOException {
    CohortCases cases = cases(request.cohort());
    return storage.store(TableCheck.check(table, request, cases), request, cases);
  }

  private CohortCases cases(String cohort) {
    CohortCases cases;
    try {
      cases = ingest.ofCohort(cohort);
    } catch (RestClientException e) {
      throw new ProblemException(
          HttpStatus.SERVICE_UNAVAILABLE,
          ErrorCode.UNAVAILABLE,
          "The ingest service cannot be asked for the cases of the cohort; try again.");
    }
    if (cases.isEmpty()) {
      throw ProblemException.unprocessable(
          "The cohort " + cohort + " has no case; GET /api/v1/cohorts lists the cohorts.");
    }
    return cases;
  }
}
