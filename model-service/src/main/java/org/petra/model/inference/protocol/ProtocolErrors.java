package org.petra.model.inference.protocol;

import java.util.UUID;
import org.petra.contracts.error.ErrorCode;
import org.petra.support.problem.ProblemException;
import org.petra.support.problem.Problems;
import org.petra.support.problem.Unstorable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Errors as the protocol writes them, with the status and the code of the other interface. */
@RestControllerAdvice(assignableTypes = {InferenceEndpoint.class, ServerEndpoint.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProtocolErrors {

  private static final Logger log = LoggerFactory.getLogger(ProtocolErrors.class);

  /**
   * An error.
   *
   * @param error what went wrong, in words
   * @param code the stable code
   */
  record ProtocolError(String error, String code) {}

  @ExceptionHandler(ProblemException.class)
  ResponseEntity<ProtocolError> problem(ProblemException e) {
    return answer(e.status(), e.code(), String.valueOf(e.getMessage()));
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProtocolError> unexpected(Exception e) {
    if (e instanceof ErrorResponse refusal) {
      return answer(
          refusal.getStatusCode(),
          Problems.codeOf(refusal.getStatusCode()).name(),
          String.valueOf(refusal.getBody().getDetail()));
    }
    if (Unstorable.isCause(e)) {
      return answer(HttpStatus.BAD_REQUEST, ErrorCode.MALFORMED_REQUEST.name(), Unstorable.DETAIL);
    }
    UUID id = UUID.randomUUID();
    log.error("Unexpected error {}", id, e);
    return answer(
        HttpStatus.INTERNAL_SERVER_ERROR,
        ErrorCode.INTERNAL.name(),
        "Something unexpected happened here; the service's log has it under " + id + ".");
  }

  private static ResponseEntity<ProtocolError> answer(
      HttpStatusCode status, String code, String detail) {
    // Whatever Accept says: an error without words helps nobody.
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(new ProtocolError(detail, code));
  }
}
