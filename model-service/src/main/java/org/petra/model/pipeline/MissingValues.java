package org.petra.model.pipeline;

import java.util.List;
import java.util.TreeSet;
import org.petra.contracts.error.ErrorCode;
import org.petra.support.problem.Listed;
import org.petra.support.problem.ProblemException;

/** The refusal of rows that lack a value. */
final class MissingValues {

  private static final int MOST_LISTED = 20;

  private MissingValues() {}

  /** A value that is missing; cases are listed, up to twenty of them. */
  static ProblemException refused(List<RowOrigin> cases, Iterable<String> columns) {
    TreeSet<String> ids = new TreeSet<>();
    cases.forEach(each -> ids.add(each.caseId().toString()));
    return ProblemException.unprocessable(
        ErrorCode.MISSING_FEATURE,
        "No value for %s in the cases %s; leave these cases out, or set selection.imputation."
            .formatted(String.join(", ", columns), Listed.first(MOST_LISTED, ids)));
  }
}
