package org.petra.support.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.petra.contracts.error.ErrorCode;
import org.springframework.http.HttpStatus;

/** An error that is answered as a problem detail. The detail says what, where and what to do. */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient Map<String, Object> fields;

  /** A problem with one of the services' own codes. */
  public ProblemException(HttpStatus status, ErrorCode code, String detail) {
    this(status, code.name(), detail);
  }

  /** A problem with a code of the data, such as {@code EMPTY_MASK}. */
  public ProblemException(HttpStatus status, String code, String detail) {
    this(status, code, detail, Map.of());
  }

  /**
   * A problem with members of its own beside detail and code (RFC 9457, 3.2).
   *
   * @param fields values that JSON can write, by name
   */
  public ProblemException(
      HttpStatus status, String code, String detail, Map<String, Object> fields) {
    super(detail);
    this.status = status;
    this.code = code;
    this.fields = new LinkedHashMap<>(fields);
  }

  /** A 404 that names what was asked for, such as {@code case}. */
  public static ProblemException notFound(String what, Object id) {
    return new ProblemException(
        HttpStatus.NOT_FOUND, ErrorCode.NOT_FOUND, "There is no " + what + " " + id + ".");
  }

  /** A 422 with the code {@code UNPROCESSABLE}. */
  public static ProblemException unprocessable(String detail) {
    return unprocessable(ErrorCode.UNPROCESSABLE, detail);
  }

  /** A 422 with the code {@code OUT_OF_RANGE}, for a value outside what its field takes. */
  public static ProblemException outOfRange(String detail) {
    return unprocessable(ErrorCode.OUT_OF_RANGE, detail);
  }

  /** A 422 with a code that tells more than {@code UNPROCESSABLE}. */
  public static ProblemException unprocessable(ErrorCode code, String detail) {
    return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
  }

  /** A 400. */
  public static ProblemException malformed(String detail) {
    return new ProblemException(HttpStatus.BAD_REQUEST, ErrorCode.MALFORMED_REQUEST, detail);
  }

  /** The HTTP status of the answer. */
  public HttpStatus status() {
    return status;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** Members of the problem document beside the usual ones, in order; usually none. */
  public Map<String, Object> fields() {
    return Collections.unmodifiableMap(fields);
  }
}
