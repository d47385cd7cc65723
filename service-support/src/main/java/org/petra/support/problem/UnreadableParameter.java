package org.petra.support.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.TypeMismatchException;

/** Says which parameter of a path or query cannot be read, and what belongs there. */
final class UnreadableParameter {

  private static final String WHOLE_NUMBER = "a whole number";
  private static final String NUMBER = "a number";
  private static final String FLAG = "true or false";

  private static final Map<Class<?>, String> WORDS =
      Map.ofEntries(
          Map.entry(UUID.class, "an id such as 3f1d6a52-6f0e-4b57-9a3e-0c9a55d1f2b4"),
          Map.entry(LocalDate.class, "a date such as 2026-11-24"),
          Map.entry(Instant.class, "a time such as 2026-11-24T10:00:00Z"),
          Map.entry(int.class, WHOLE_NUMBER),
          Map.entry(Integer.class, WHOLE_NUMBER),
          Map.entry(long.class, WHOLE_NUMBER),
          Map.entry(Long.class, WHOLE_NUMBER),
          Map.entry(double.class, NUMBER),
          Map.entry(Double.class, NUMBER),
          Map.entry(boolean.class, FLAG),
          Map.entry(Boolean.class, FLAG));

  private UnreadableParameter() {}

  /** The sentence; it never quotes the value, which may be what identifies a patient. */
  static String detail(TypeMismatchException e) {
    String name = e.getPropertyName() == null ? "A parameter" : e.getPropertyName();
    Class<?> type = e.getRequiredType();
    String words = type == null ? null : WORDS.get(type);
    return name + (words == null ? " cannot be read." : " must be " + words + ".");
  }
}
