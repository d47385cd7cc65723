package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.error.ErrorCode;
import org.petra.support.problem.Listed;
import org.petra.support.problem.ProblemException;

/** Refuses cases whose clinical record lacks a value that the model takes. */
final class MissingCovariates {

  private MissingCovariates() {}

  /**
   * Checks every covariate of every case; with imputation, those that are no numbers of their own.
   *
   * @throws ProblemException 422 {@code MISSING_FEATURE} that names covariates and cases
   */
  static void refuse(DatasetNeeds needs, List<ClinicalCase> cases) {
    List<String> problems = new ArrayList<>();
    for (Covariate covariate : needs.covariates()) {
      if (needs.imputation() && !covariate.binary()) {
        continue;
      }
      List<UUID> lacking =
          cases.stream()
              .filter(each -> covariate.of(each.record()) == null)
              .map(ClinicalCase::caseId)
              .toList();
      if (!lacking.isEmpty()) {
        problems.add(covariate.name() + " is unknown for " + Listed.first(lacking));
      }
    }
    if (!problems.isEmpty()) {
      throw ProblemException.unprocessable(
          ErrorCode.MISSING_FEATURE,
          String.join("; ", problems) + ". Put the clinical record, or leave the cases out.");
    }
  }
}
