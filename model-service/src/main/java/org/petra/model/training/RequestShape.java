package org.petra.model.training;

import java.util.List;
import org.petra.contracts.model.CaseFilter;
import org.petra.contracts.model.ColumnFilter;
import org.petra.contracts.model.SplitRequest;
import org.petra.contracts.model.TrainingRequest;
import org.petra.support.problem.ProblemException;

/** Refuses a request that lacks a field, or that gives two that exclude each other. */
@SuppressWarnings("NullAway") // Jackson leaves null what the body lacks, whatever the type says.
final class RequestShape {

  private static final int OLDEST = 120;

  private RequestShape() {}

  /**
   * Checks what must be there before anything else is looked at.
   *
   * @throws ProblemException 400 for a field that is missing, 422 for a split with both or neither
   *     of lists and rule, or a number out of its range
   */
  static void check(TrainingRequest request) {
    Fields.requirePresent("classifier", request.classifier());
    Fields.requireText("profile", request.profile());
    Fields.requireText("cohort", request.cohort());
    Fields.requirePresent("split", request.split());
    check(request.split());
    Fields.requireOptionalList("covariates", request.covariates());
    if (request.label() != null) {
      Fields.requirePresent("label.field", request.label().field());
      Fields.requireOptionalList("label.positive", request.label().positive());
    }
    if (request.cases() != null) {
      check(request.cases());
    }
    if (request.columns() != null) {
      check(request.columns());
    }
  }

  private static void check(SplitRequest split) {
    SplitRequest.Lists lists = split.lists();
    SplitRequest.Rule rule = split.rule();
    if ((lists == null) == (rule == null)) {
      throw ProblemException.unprocessable(
          lists == null
              ? "split has neither lists nor a rule; give one of them."
              : "split has both lists and a rule; give one of them.");
    }
    if (lists != null) {
      Fields.requireList("split.lists.training", lists.training());
      Fields.requireList("split.lists.validation", lists.validation());
      Fields.requireList("split.lists.external", lists.external());
    } else {
      Fields.requireList("split.rule.externalInstitutions", rule.externalInstitutions());
      Double share = rule.trainingShare();
      Fields.require(
          "split.rule.trainingShare",
          share == null || (share > 0 && share <= 1),
          "above 0 and up to 1");
    }
  }

  private static void check(CaseFilter cases) {
    requireFilled("cases.institutions", cases.institutions());
    requireFilled("cases.histologies", cases.histologies());
    Fields.whole("cases.ageFrom", cases.ageFrom(), 0, 0, OLDEST);
    Fields.whole("cases.ageTo", cases.ageTo(), OLDEST, 0, OLDEST);
  }

  private static void check(ColumnFilter columns) {
    requireFilled("columns.modalities", columns.modalities());
    if (columns.voi() != null && columns.voi().isBlank()) {
      throw ProblemException.unprocessable("columns.voi is blank; leave it out for the first.");
    }
  }

  private static void requireFilled(String field, List<String> values) {
    Fields.requireOptionalList(field, values);
    if (values != null && values.isEmpty()) {
      throw ProblemException.unprocessable(
          field + " is empty, which lets nothing pass; leave it out to let all pass.");
    }
  }
}
