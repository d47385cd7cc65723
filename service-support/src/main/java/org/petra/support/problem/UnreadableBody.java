package org.petra.support.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says where a body cannot be read and what belongs there. It quotes no value of the body, which
 * may hold what identifies a patient, and of names only those that look like a field's.
 */
public final class UnreadableBody {

  private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");

  private UnreadableBody() {}

  /** A sentence or two for the problem's detail. */
  public static String detail(HttpMessageNotReadableException e) {
    return switch (e.getCause()) {
      case UnrecognizedPropertyException unknown -> unknown(unknown);
      case MismatchedInputException mismatched -> mismatched(mismatched);
      case InputCoercionException tooLarge ->
          "The body cannot be read: %s must be %s."
              .formatted(
                  place(tooLarge).isEmpty() ? "a number" : place(tooLarge),
                  wanted(tooLarge.getTargetType()));
      case StreamReadException syntax ->
          "The body cannot be read as JSON, or names a field twice: look at line %d, column %d."
              .formatted(syntax.getLocation().getLineNr(), syntax.getLocation().getColumnNr());
      case null -> "The body cannot be read: it is missing; this path takes JSON.";
      default -> "The body cannot be read as what this path takes; see the OpenAPI description.";
    };
  }

  private static String unknown(UnrecognizedPropertyException e) {
    Collection<Object> known = e.getKnownPropertyIds();
    return "The body cannot be read: %s is no field here; there are %s."
        .formatted(
            place(e),
            known == null ? List.of() : known.stream().map(String::valueOf).sorted().toList());
  }

  private static String mismatched(MismatchedInputException e) {
    String place = place(e);
    return "The body cannot be read: %s must be %s."
        .formatted(place.isEmpty() ? "it" : place, wanted(e.getTargetType()));
  }

  private static String wanted(@Nullable Class<?> type) {
    if (type == null) {
      return "as the OpenAPI description says";
    }
    if (type.isEnum()) {
      return "one of " + Arrays.toString(type.getEnumConstants());
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number of "
          + (type == int.class || type == Integer.class ? 32 : 64)
          + " bits";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == UUID.class) {
      return "an id (UUID)";
    }
    if (type == String.class) {
      return "a text";
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }

  /** Such as {@code split.lists.training[2]}. */
  private static String place(JacksonException e) {
    StringBuilder place = new StringBuilder();
    for (JacksonException.Reference each : e.getPath()) {
      String name = each.getPropertyName();
      if (name == null) {
        place.append('[').append(each.getIndex()).append(']');
      } else {
        place
            .append(place.isEmpty() ? "" : ".")
            .append(FIELD.matcher(name).matches() ? name : "(a name)");
      }
    }
    return place.toString();
  }
}
