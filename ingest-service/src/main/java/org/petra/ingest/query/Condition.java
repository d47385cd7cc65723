package org.petra.ingest.query;

import java.util.Arrays;
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
      case UID -> one(column + " = ANY (:%s)", name, values(key));
      case ANY_OF -> one(column + " && CAST(:%s AS text[])", name, values(key));
      case TEXT -> text(column + " %s :%s", name, key.strip());
      case ANY_TEXT ->
          text("EXISTS (SELECT FROM unnest(" + column + ") v WHERE v %s :%s)", name, key.strip());
      case PERSON_NAME -> personName(attribute, name, key.strip());
      case DATE, TIME -> range(attribute, name, key);
      case NUMBER -> one(column + " = :%s", name, number(attribute, key));
      case NONE -> throw new IllegalArgumentException("no key: " + attribute);
    };
  }

  private static Condition one(String sql, String name, Object value) {
    return new Condition(sql.formatted(name), Map.of(name, value));
  }

  private static String[] values(String key) {
    return Arrays.stream(key.split("[,\\\\]"))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toArray(String[]::new);
  }

  private static Condition text(String sql, String name, String key) {
    boolean wild = key.indexOf('*') >= 0 || key.indexOf('?') >= 0;
    return new Condition(
        sql.formatted(wild ? "LIKE" : "=", name), Map.of(name, wild ? pattern(key) : key));
  }

  private static String pattern(String key) {
    return key.replace("\\", "\\\\")
        .replace("%", "\\%")
        .replace("_", "\\_")
        .replace('*', '%')
        .replace('?', '_');
  }

  /**
   * In any case, without the carets of empty components at the end of a group; the name as a whole
   * or its alphabetic group.
   */
  private static Condition personName(Attribute attribute, String name, String key) {
    String folded =
        attribute == Attribute.PATIENT_NAME
            ? "s.patient_name_key"
            : "regexp_replace(upper(%s COLLATE pg_c_utf8), '\\^+(=|$)', '\\1', 'g')"
                .formatted(attribute.column());
    String sql = folded + " LIKE upper(:%s COLLATE pg_c_utf8)";
    String pattern = pattern(key.replaceAll("\\^+(=|$)", "$1"));
    if (key.endsWith("*") || key.indexOf('=') >= 0) {
      return one(sql, name, pattern);
    }
    String group = name + "_group";
    return new Condition(
        "(" + sql.formatted(name) + " OR " + sql.formatted(group) + ")",
        Map.of(name, pattern, group, pattern + "=%"));
  }

  /** Compares as many characters as the bound has: 2026 means the whole year, 10 the whole hour. */
  private static Condition range(Attribute attribute, String name, String key) {
    Matcher range = RANGE.matcher(key.replace(":", "").strip());
    if (!range.matches() || (range.group(1).isEmpty() && range.group(3).isEmpty())) {
      throw unreadable(attribute);
    }
    String from = range.group(1);
    String to = range.group(2).isEmpty() ? from : range.group(3);
    String atLeast = attribute.column() + " >= :" + name + "_from";
    String atMost = attribute.column() + " <= :" + name + "_to";
    // Behind every digit and the point of a fraction.
    String end = to + "~";
    if (from.isEmpty()) {
      return new Condition(atMost, Map.of(name + "_to", end));
    }
    if (to.isEmpty()) {
      return new Condition(atLeast, Map.of(name + "_from", from));
    }
    return new Condition(
        atLeast + " AND " + atMost, Map.of(name + "_from", from, name + "_to", end));
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
