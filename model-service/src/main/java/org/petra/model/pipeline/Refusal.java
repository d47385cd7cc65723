package org.petra.model.pipeline;

import java.util.List;
import java.util.TreeSet;
import org.petra.contracts.error.ErrorCode;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** What the data cannot give, as problem documents. */
final class Refusal {

  private static final int MOST_LISTED = 20;

  private Refusal() {}

  static ProblemException of(ErrorCode code, String detail) {
    return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
  }

  /** A value that is missing; cases are listed, up to twenty of them. */
  static ProblemException missing(List<RowOrigin> cases, Iterable<String> columns) {
    TreeSet<String> ids = new TreeSet<>();
    cases.forEach(each -> ids.add(each.caseId().toString()));
    String listed = String.join(", ", ids.stream().limit(MOST_LISTED).toList());
    String more = ids.size() > MOST_LISTED ? " and " + (ids.size() - MOST_LISTED) + " more" : "";
    return of(
        ErrorCode.MISSING_FEATURE,
        "No value for %s in the cases %s%s; leave these cases out, or set selection.imputation."
            .formatted(String.join(", ", columns), listed, more));
  }
}
