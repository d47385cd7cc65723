package org.petra.model.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.error.ErrorCode;
import org.petra.support.problem.Listed;
import org.petra.support.problem.ProblemException;

/**
 * Refuses a covariate that some cases' clinical record lacks, and a histology that no case has: the
 * column would be 0 everywhere, and a misspelt name would go unseen.
 */
final class UnusableCovariates {

  private static final int MOST_NAMED = 20;

  private UnusableCovariates() {}

  /**
   * Checks every covariate of every case; with imputation, those that are no numbers of their own.
   *
   * @throws ProblemException 422 {@code MISSING_FEATURE} that names covariates and cases, or {@code
   *     UNPROCESSABLE} with the histologies that there are
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
    needs.covariates().stream()
        .filter(each -> each.field().equals(ClinicalField.HISTOLOGY.fieldName()))
        .forEach(each -> refuseUnknownHistology(each, cases));
  }

  private static void refuseUnknownHistology(Covariate covariate, List<ClinicalCase> cases) {
    if (cases.stream().noneMatch(each -> Objects.equals(covariate.of(each.record()), 1.0))) {
      throw ProblemException.unprocessable(
          "covariates: %s is true of no case; the cases' histologies are %s."
              .formatted(
                  covariate.name(),
                  cases.stream()
                      .map(each -> Labels.record(each).histology())
                      .filter(Objects::nonNull)
                      .distinct()
                      .sorted()
                      .limit(MOST_NAMED)
                      .toList()));
    }
  }
}
