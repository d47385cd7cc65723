package org.petra.model.inference;

import java.util.List;
import java.util.Objects;
import org.petra.contracts.error.ErrorCode;
import org.petra.support.problem.ProblemException;

/** What is refused of the inputs of a prediction, each with its code and where it stands. */
final class InputProblems {

  private static final int MOST_ROWS = 10_000;

  private InputProblems() {}

  /** A value that the model needs and does not get. */
  static ProblemException missing(String where, String feature) {
    return ProblemException.unprocessable(
        ErrorCode.MISSING_FEATURE, where + " has no value for " + feature + ".");
  }

  /** Names that the model does not know. */
  static ProblemException unknown(String where, List<String> names, List<String> known) {
    return ProblemException.unprocessable(
        ErrorCode.UNKNOWN_FEATURE,
        "%s holds %s, which the model does not take; leave it out. It takes %s."
            .formatted(where, String.join(", ", names), String.join(", ", known)));
  }

  /** A value that cannot be one of this feature. */
  static ProblemException invalid(String where, String feature, String mustBe) {
    return ProblemException.outOfRange(where + ": " + feature + " must be " + mustBe + ".");
  }

  /** Values of which no distance or contribution can be computed. */
  static ProblemException beyondNumbers(String where) {
    return ProblemException.outOfRange(
        where
            + ": a value is so large that no prediction can be computed from it; look at its units.");
  }

  /** Refuses an empty list, one of over 10,000 entries, and one with a null. */
  static void requireEntries(String field, List<?> entries) {
    if (entries.stream().anyMatch(Objects::isNull)) {
      throw ProblemException.malformed("An entry of " + field + " is null.");
    }
    requireCount(field, entries.size());
  }

  /** Refuses a number of rows below 1 and above 10,000. */
  static void requireCount(String field, long count) {
    if (count < 1 || count > MOST_ROWS) {
      throw ProblemException.outOfRange(field + " must hold 1 to " + MOST_ROWS + " entries.");
    }
  }
}
