package org.petra.ingest.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.petra.dicom.part10.Tags;
import org.petra.support.problem.ProblemException;

/**
 * One key as SQL.
 *
 * @param sql a condition
 * @param parameters its named parameters
 */
record Condition(String sql, Map<String, Object> parameters) {

  private static final Pattern RANGE = Pattern.compile("([0-9.]*)(-?)([0-9.]*)");

  /**
   * The condition that {@code attribute} matches {@code key}.
   *
   * @throws ProblemException 400 if the key cannot be read as what the attribute is
   */
  static Condition of(Attribute attribute, String key) {
    String name = attribute.name().toLowerCase(Locale.ROOT);
    String column = attribute.column();
    return switch (attribute.matching()) {
      case UID -> in(column, name, key);
      case MODALITIES ->
          in(
              "EXISTS (SELECT FROM series q WHERE q.study_instance_uid = s.study_instance_uid"
                  + " AND q.modality",
              name,
              key,
              ")");
      case TEXT -> like(column, "LIKE", name, key);
      case PERSON_NAME -> like(column, "ILIKE", name, key);
      case DATE, TIME -> range(attribute, name, key);
      case NUMBER -> new Condition(column + " = :" + name, Map.of(name, number(attribute, key)));
      case NONE -> throw new IllegalArgumentException("no key: " + attribute);
    };
  }

  private static Condition in(String column, String name, String key) {
    return in(column, name, key, "");
  }

  private static Condition in(String column, String name, String key, String end) {
    List<String> values =
        Arrays.stream(key.split("[,\\\\]")).map(String::strip).filter(v -> !v.isEmpty()).toList();
    return values.isEmpty()
        ? new Condition("false", Map.of())
        : new Condition(column + " IN (:" + name + ")" + end, Map.of(name, values));
  }

  private static Condition like(String column, String operator, String name, String key) {
    String pattern =
        key.replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_")
            .replace('*', '%')
            .replace('?', '_');
    return new Condition(column + " " + operator + " :" + name, Map.of(name, pattern));
  }

  /** Compares as many characters as the bound has: 2026 means the whole year, 10 the whole hour. */
  private static Condition range(Attribute attribute, String name, String key) {
    Matcher range = RANGE.matcher(key.replace(":", ""));
    if (!range.matches() || (range.group(1).isEmpty() && range.group(3).isEmpty())) {
      throw unreadable(attribute);
    }
    String column = attribute.column();
    String from = range.group(1);
    String to = range.group(2).isEmpty() ? from : range.group(3);
    String atLeast = column + " >= :" + name + "_from";
    String atMost = "left(" + column + ", length(:" + name + "_to)) <= :" + name + "_to";
    if (from.isEmpty()) {
      return new Condition(atMost, Map.of(name + "_to", to));
    }
    if (to.isEmpty()) {
      return new Condition(atLeast, Map.of(name + "_from", from));
    }
    return new Condition(
        atLeast + " AND " + atMost, Map.of(name + "_from", from, name + "_to", to));
  }

  private static Integer number(Attribute attribute, String key) {
    try {
      return Integer.valueOf(key.strip());
    } catch (NumberFormatException e) {
      throw unreadable(attribute);
    }
  }

  private static ProblemException unreadable(Attribute attribute) {
    return ProblemException.malformed(
        "The value of " + Tags.describe(attribute.tag()) + " cannot be read.");
  }
}
