package org.petra.support.problem;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Writes every exception as a problem detail with a code; what is unexpected is logged under an id.
 */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  @ExceptionHandler(ProblemException.class)
  ResponseEntity<ProblemDetail> problem(ProblemException e) {
    ProblemDetail detail = Problems.of(e.status(), e.code(), String.valueOf(e.getMessage()));
    e.fields().forEach(detail::setProperty);
    return answer(detail);
  }

  @ExceptionHandler(ResourceAccessException.class)
  ResponseEntity<ProblemDetail> unreachable(ResourceAccessException e) {
    log.warn("A service that is needed does not answer: {}", e.getMessage());
    ProblemDetail detail =
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            ErrorCode.UNAVAILABLE.name(),
            "A service that is needed here does not answer; try again in a few seconds.");
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> unexpected(Exception e) {
    if (Unstorable.isCause(e)) {
      return answer(
          Problems.of(
              HttpStatus.BAD_REQUEST, ErrorCode.MALFORMED_REQUEST.name(), Unstorable.DETAIL));
    }
    UUID id = UUID.randomUUID();
    log.error("Unexpected error {}", id, e);
    ProblemDetail detail =
        Problems.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            ErrorCode.INTERNAL.name(),
            "Something unexpected happened here; the service's log has it under " + id + ".");
    return answer(detail);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    // The parser's own message can quote the body, which may hold what identifies a patient.
    ProblemDetail detail =
        Problems.of(
            HttpStatus.BAD_REQUEST, ErrorCode.MALFORMED_REQUEST.name(), UnreadableBody.detail(e));
    return handleExceptionInternal(e, detail, headers, HttpStatus.BAD_REQUEST, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    ProblemDetail detail =
        Problems.of(
            HttpStatus.BAD_REQUEST,
            ErrorCode.MALFORMED_REQUEST.name(),
            UnreadableParameter.detail(e));
    return handleExceptionInternal(e, detail, headers, HttpStatus.BAD_REQUEST, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ResponseEntity<Object> answer =
        super.handleExceptionInternal(e, body, headers, status, request);
    if (answer != null && answer.getBody() instanceof ProblemDetail detail) {
      UnservedRequest.detail(e, request).ifPresent(detail::setDetail);
      if (detail.getProperties() == null || !detail.getProperties().containsKey("code")) {
        detail.setProperty("code", Problems.codeOf(status).name());
      }
      if (UnservedRequest.path(request).startsWith("/v2")) {
        // Where clients of the Open Inference Protocol look for it.
        detail.setProperty("error", detail.getDetail());
      }
    }
    return answer;
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
    return ResponseEntity.status(detail.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }
}
