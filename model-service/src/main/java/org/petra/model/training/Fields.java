package org.petra.model.training;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.support.problem.ProblemException;

/** Checks the fields of a request; every error names the field and what it takes. */
final class Fields {

  private static final int LONGEST_NAME = 200;
  private static final double LARGEST_WHOLE = 1e15;

  private Fields() {}

  /** JSON can leave out what the type says is there. */
  static void requirePresent(String field, @Nullable Object value) {
    if (value == null) {
      throw ProblemException.malformed(field + " is missing.");
    }
  }

  /** A name that is there, not blank and of a length that a message can repeat. */
  static void requireText(String field, @Nullable String value) {
    requirePresent(field, value);
    require(field, value != null && !value.isBlank(), "a name that is not blank");
    require(
        field,
        value != null && value.length() <= LONGEST_NAME,
        "a name of at most " + LONGEST_NAME + " characters");
  }

  /** A list without gaps. */
  static void requireList(String field, @Nullable List<?> values) {
    if (values == null) {
      throw ProblemException.malformed(field + " is missing.");
    }
    values.forEach(value -> requirePresent("An entry of " + field, value));
  }

  /** A list without gaps, or none. */
  static void requireOptionalList(String field, @Nullable List<?> values) {
    if (values != null) {
      requireList(field, values);
    }
  }

  /** The whole number asked for, or the default. */
  static int whole(String field, @Nullable Integer asked, int otherwise, int least, int most) {
    int value = asked == null ? otherwise : asked;
    require(field, value >= least && value <= most, "%,d to %,d".formatted(least, most));
    return value;
  }

  /** The number asked for, or the default, strictly between two bounds. */
  static double between(
      String field, @Nullable Double asked, double otherwise, double above, double below) {
    double value = asked == null ? otherwise : asked;
    require(
        field,
        value > above && value < below,
        "above %s and below %s".formatted(shown(above), shown(below)));
    return value;
  }

  /** The value of this name, or the default. */
  static <E extends Enum<E>> E named(
      String field, @Nullable String asked, E otherwise, Class<E> type) {
    if (asked == null) {
      return otherwise;
    }
    E[] all = type.getEnumConstants();
    return Arrays.stream(all)
        .filter(each -> each.name().equals(asked))
        .findFirst()
        .orElseThrow(() -> unknown(field, asked, Arrays.asList(all)));
  }

  /** The error of a name that does not exist. */
  static ProblemException unknown(String field, String asked, List<?> known) {
    return ProblemException.unprocessable(field + ": " + asked + " is none of " + known + ".");
  }

  /** Refuses a value out of its range. */
  static void require(String field, boolean inside, String range) {
    if (!inside) {
      throw ProblemException.outOfRange(field + " must be " + range + ".");
    }
  }

  /** A number without an exponent where it is whole, as it stands in a message. */
  static String shown(double bound) {
    return bound == Math.rint(bound) && Math.abs(bound) <= LARGEST_WHOLE
        ? "%,d".formatted((long) bound)
        : Double.toString(bound);
  }
}
