package org.petra.ingest.clinical;

import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.support.problem.ProblemException;

/** The ranges of a clinical record's fields. */
final class ClinicalRanges {

  private static final int MAX_AGE_YEARS = 120;
  private static final int MAX_PERCENT = 100;
  private static final int MAX_IHC = 3;
  private static final int MAX_HISTOLOGY = 200;
  private static final int MAX_INSTITUTION = 100;

  private ClinicalRanges() {}

  /**
   * Passes a record whose fields all lie in their ranges; an unknown field does.
   *
   * @throws ProblemException 422 OUT_OF_RANGE naming the first that does not, and its range
   */
  static void check(ClinicalRecord record) {
    range("ageYears", record.ageYears(), MAX_AGE_YEARS, "years");
    range("ki67Percent", record.ki67Percent(), MAX_PERCENT, "percent");
    range("her2Ihc", record.her2Ihc(), MAX_IHC, "IHC score");
    length("histology", record.histology(), MAX_HISTOLOGY);
    length("institution", record.institution(), MAX_INSTITUTION);
  }

  private static void range(String field, @Nullable Number value, int max, String unit) {
    if (value == null) {
      return;
    }
    double number = value.doubleValue();
    // Written so that NaN fails.
    if (!(number >= 0 && number <= max)) {
      throw ProblemException.outOfRange(
          field + " must lie between 0 and " + max + " (" + unit + ").");
    }
  }

  private static void length(String field, @Nullable String value, int max) {
    if (value == null) {
      return;
    }
    if (value.length() > max || value.chars().anyMatch(Character::isISOControl)) {
      throw ProblemException.outOfRange(
          field + " must have 0 to " + max + " characters, none of them a control character.");
    }
  }
}
