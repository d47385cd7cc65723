package org.petra.ingest.clinical.fhir;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpStatus;

/** A message that is refused whole. The text repeats nothing of what the message holds. */
final class FhirException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final IssueType issue;

  FhirException(HttpStatus status, IssueType issue, String message) {
    super(message);
    this.status = status;
    this.issue = issue;
  }

  /** 400: it is no FHIR. */
  static FhirException invalid(String message) {
    return new FhirException(HttpStatus.BAD_REQUEST, IssueType.INVALID, message);
  }

  /** 422: it is FHIR that is not taken here. */
  static FhirException notSupported(String message) {
    return new FhirException(HttpStatus.UNPROCESSABLE_CONTENT, IssueType.NOTSUPPORTED, message);
  }

  HttpStatus status() {
    return status;
  }

  IssueType issue() {
    return issue;
  }
}
