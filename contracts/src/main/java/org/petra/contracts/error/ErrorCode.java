package org.petra.contracts.error;

/**
 * The stable {@code code} of a problem detail (RFC 9457). Errors of one case's data carry the names
 * of the engine's own codes instead ({@code EMPTY_MASK}, {@code MISSING_SUV_ATTRIBUTE} and so on).
 */
public enum ErrorCode {
  /** The request carries no key, or one that is not known. HTTP 401. */
  UNAUTHENTICATED,
  /** The key's role may not do this. HTTP 403. */
  FORBIDDEN,
  /** There is nothing under this id or name. HTTP 404. */
  NOT_FOUND,
  /** The body or a parameter cannot be read. HTTP 400. */
  MALFORMED_REQUEST,
  /** The media type of the body is not one that this path takes. HTTP 415. */
  UNSUPPORTED_MEDIA_TYPE,
  /** None of the accepted media types can be given. HTTP 406. */
  NOT_ACCEPTABLE,
  /** The method is not one that this path takes. HTTP 405. */
  METHOD_NOT_ALLOWED,
  /** A field is out of its range; the detail names field and range. HTTP 422. */
  OUT_OF_RANGE,
  /** The request asks for something that the data cannot give. HTTP 422. */
  UNPROCESSABLE,
  /** A split has fewer than four cases on one side of the task. HTTP 422. */
  TOO_FEW_CASES,
  /** No feature passed the selection. HTTP 422. */
  NO_FEATURE_SELECTED,
  /** A feature that the model needs was not given. HTTP 422. */
  MISSING_FEATURE,
  /**
   * A value was given for a feature that the model does not take; the detail names it. HTTP 422.
   */
  UNKNOWN_FEATURE,
  /** The row's institution was not among the training rows that ComBat was fitted to. HTTP 422. */
  UNSEEN_INSTITUTION,
  /** A case has no feature vector under the profile. HTTP 422. */
  NOT_EXTRACTED,
  /** The state of the resource does not allow this. HTTP 409. */
  CONFLICT,
  /** An alias's declared conditions do not hold; the answer has the numbers. HTTP 409. */
  GATE_REFUSED,
  /** The body is larger than the stated limit. HTTP 413. */
  TOO_LARGE,
  /** A service that is needed does not answer; try again. HTTP 503. */
  UNAVAILABLE,
  /** A defect of ours; the log has the details under the given instance id. HTTP 500. */
  INTERNAL
}
