package org.petra.ingest.clinical.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.petra.contracts.error.ErrorCode;
import org.petra.ingest.clinical.ClinicalField;
import org.petra.ingest.clinical.Words;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** Reads cells as values of fields. */
final class RowValues {

  private static final Set<String> NOTHING = Set.of("", "na", "n/a", "nan", "null", "unknown");
  private static final Set<String> TRUE = Set.of("true", "yes", "1");
  private static final Set<String> FALSE = Set.of("false", "no", "0");

  private RowValues() {}

  /** Whether a cell says nothing. */
  static boolean isEmpty(String cell) {
    return NOTHING.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * The value of a cell that says something.
   *
   * @throws ProblemException naming the column if it is no value of the field
   */
  static Object value(ClinicalField field, String cell) {
    Optional<? extends Object> value =
        switch (field) {
          case AGE_YEARS -> wholeNumber(cell);
          case ER_POSITIVE, PR_POSITIVE, HER2_FISH_AMPLIFIED -> truth(cell);
          case KI67_PERCENT -> Words.percent(cell);
          case HER2_IHC -> Words.score(cell);
          case HISTOLOGY, INSTITUTION -> Optional.of(cell.strip());
        };
    return value.orElseThrow(() -> unreadable(field));
  }

  private static Optional<Integer> wholeNumber(String cell) {
    try {
      return Optional.of(Integer.valueOf(cell.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> truth(String cell) {
    String word = cell.strip().toLowerCase(Locale.ROOT);
    if (TRUE.contains(word)) {
      return Optional.of(true);
    }
    return FALSE.contains(word) ? Optional.of(false) : Words.positive(word);
  }

  /** The cell itself is not repeated: it may hold anything, also in the wrong column. */
  private static ProblemException unreadable(ClinicalField field) {
    String expected =
        switch (field) {
          case AGE_YEARS -> "a whole number of years";
          case ER_POSITIVE, PR_POSITIVE -> "true, false, positive or negative";
          case HER2_FISH_AMPLIFIED -> "true, false, amplified or not amplified";
          case KI67_PERCENT -> "a number, with or without %";
          case HER2_IHC -> "0, 1+, 2+ or 3+";
          case HISTOLOGY, INSTITUTION -> "text";
        };
    return new ProblemException(
        HttpStatus.UNPROCESSABLE_CONTENT,
        ErrorCode.UNPROCESSABLE,
        "The cell of " + field.label() + " must be " + expected + ".");
  }
}
