package org.petra.model.registry;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petra.support.problem.ProblemException;

/** What a model and an alias may be called, so that both stand in a URL as they are. */
public final class Names {

  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  private static final int LONGEST_REASON = 500;

  private Names() {}

  /**
   * The name, if it is allowed: 1 to 100 letters, digits, dots, underscores and hyphens of ASCII,
   * beginning with a letter or digit.
   *
   * @param field what to call it in the message
   * @throws ProblemException 422 {@code OUT_OF_RANGE}
   */
  public static String checked(String field, String name) {
    if (!ALLOWED.matcher(name).matches()) {
      throw ProblemException.outOfRange(field + " must match " + ALLOWED.pattern() + ".");
    }
    return name;
  }

  /**
   * Checks the words that a history keeps.
   *
   * @throws ProblemException 422 {@code OUT_OF_RANGE} for none, or more than 500 characters
   */
  public static void checkReason(@Nullable String reason) {
    if (reason == null
        || reason.isBlank()
        || reason.length() > LONGEST_REASON
        || reason.indexOf('\0') >= 0) {
      throw ProblemException.outOfRange(
          "reason must be given, in at most " + LONGEST_REASON + " characters without U+0000.");
    }
  }
}
