package org.petra.model.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.petra.contracts.error.ErrorCode;
import org.petra.support.problem.Listed;
import org.petra.support.problem.ProblemException;

/** The refusals, 422 {@code MISSING_FEATURE}, of cases that lack a value. */
public final class MissingValues {

  private static final int MOST_CASES = 20;

  private MissingValues() {}

  /** Columns that some cases have no value in; up to twenty cases are named. */
  public static ProblemException ofColumns(Collection<String> columns, Collection<UUID> cases) {
    return refused(
        "No value for %s in the cases %s; leave these cases out, or set selection.imputation."
            .formatted(Listed.first(columns), listed(cases)));
  }

  /** Columns that no training row has a value in, so that none can be filled. */
  static ProblemException ofAll(Collection<String> columns) {
    return refused(
        "No training row has a value for %s, so that selection.imputation has none to fill in; give training cases that have one."
            .formatted(Listed.first(columns)));
  }

  /**
   * Cases that are from nobody knows where.
   *
   * @param field what needs to know, for the message
   */
  public static ProblemException ofInstitution(String field, Collection<UUID> cases) {
    return refused(
        "%s needs the institution of every case; it is unknown for %d: %s."
            .formatted(field, cases.size(), listed(cases)));
  }

  private static String listed(Collection<UUID> cases) {
    List<UUID> once = cases.stream().distinct().sorted().toList();
    return Listed.first(MOST_CASES, once);
  }

  private static ProblemException refused(String detail) {
    return ProblemException.unprocessable(ErrorCode.MISSING_FEATURE, detail);
  }
}
