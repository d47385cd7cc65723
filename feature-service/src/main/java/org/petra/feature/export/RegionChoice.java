package org.petra.feature.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.support.problem.ProblemException;

/**
 * Which of a case's regions and readings are asked for: null for the first, {@code *} for all, else
 * the one of this name or number.
 *
 * @param voi the lesion's name
 * @param reader the reader's code or name
 * @param repetition the repetition's number
 */
record RegionChoice(@Nullable String voi, @Nullable String reader, @Nullable String repetition) {

  private static final String ALL = "*";

  /** Rejects a repetition that is no number. */
  RegionChoice {
    if (repetition != null && !repetition.equals(ALL) && !repetition.matches("[1-9]\\d{0,5}")) {
      throw ProblemException.malformed("repetition is a number from 1, or * for all.");
    }
  }

  /** The condition on the columns of {@code reading_vector}. */
  String condition() {
    return String.join(
        " AND ",
        condition("voi", voi, "?"),
        condition("reader", reader, "?"),
        condition("repetition", repetition, "?::integer"));
  }

  /** What the condition's question marks stand for, in their order. */
  List<Object> parameters() {
    List<Object> parameters = new ArrayList<>();
    for (@Nullable String asked : new @Nullable String[] {voi, reader, repetition}) {
      if (asked != null && !asked.equals(ALL)) {
        parameters.add(asked);
      }
    }
    return parameters;
  }

  private static String condition(String column, @Nullable String asked, String placeholder) {
    if (asked == null) {
      return column + "_rank = 1";
    }
    return asked.equals(ALL) ? "TRUE" : column + " = " + placeholder;
  }
}
