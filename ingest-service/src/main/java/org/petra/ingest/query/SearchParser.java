package org.petra.ingest.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.petra.support.problem.ProblemException;

/** Reads the query parameters of a search (PS3.18 8.3.4). */
final class SearchParser {

  /** More than this a client gets by {@code offset}. */
  static final int MAX_LIMIT = 10_000;

  private final Level level;
  private final Map<Attribute, String> keys = new EnumMap<>(Attribute.class);
  private final Set<Level> answered;
  private final List<String> warnings = new ArrayList<>();
  private int limit = MAX_LIMIT;
  private int offset;

  /**
   * A search for {@code level}.
   *
   * @param path the UIDs that the path holds; the attributes of their levels are answered on demand
   */
  private SearchParser(Level level, Map<Attribute, String> path) {
    this.level = level;
    answered = EnumSet.of(level);
    for (Level outer : Level.values()) {
      if (level.isWithin(outer) && path.keySet().stream().noneMatch(a -> a.level() == outer)) {
        answered.add(outer);
      }
    }
    keys.putAll(path);
  }

  /**
   * The search that parameters ask for.
   *
   * @throws ProblemException 400 if a value cannot be read
   */
  static Search parse(Level level, Map<Attribute, String> path, Map<String, String[]> parameters) {
    SearchParser parser = new SearchParser(level, path);
    parameters.forEach(parser::parameter);
    return new Search(
        level, parser.keys, parser.answered, parser.limit, parser.offset, parser.warnings);
  }

  private void parameter(String name, String[] values) {
    switch (name) {
      case "limit" -> limit = Math.min(whole(name, values[0]), MAX_LIMIT);
      case "offset" -> offset = whole(name, values[0]);
      case "includefield" -> include(values);
      case "fuzzymatching" -> {
        if (values[0].equalsIgnoreCase("true")) {
          warnings.add(
              "The fuzzymatching parameter is not supported. Only literal matching has been"
                  + " performed.");
        }
      }
      default -> key(name, String.join(",", values));
    }
  }

  private void key(String name, String value) {
    if (value.isEmpty() || value.equals("*")) {
      return;
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw ProblemException.malformed("The value of " + name + " holds a control character.");
    }
    Optional<Attribute> attribute = Attribute.named(name);
    boolean usable =
        attribute.isPresent()
            && attribute.get().matching() != Matching.NONE
            && level.isWithin(attribute.get().level());
    if (!usable) {
      warnings.add("A parameter was ignored that is no key of this search.");
    } else {
      // What the path says cannot be widened.
      keys.putIfAbsent(attribute.get(), value);
    }
  }

  private void include(String[] values) {
    for (String field : String.join(",", values).split(",")) {
      Optional<Level> of =
          field.equalsIgnoreCase("all")
              ? Optional.of(Level.STUDY)
              : Attribute.named(field).map(Attribute::level);
      if (of.isPresent() && level.isWithin(of.get())) {
        answered.addAll(EnumSet.range(of.get(), level));
      }
    }
  }

  private static int whole(String name, String value) {
    try {
      return Integer.parseUnsignedInt(value) & Integer.MAX_VALUE;
    } catch (NumberFormatException e) {
      throw ProblemException.malformed(name + " must be a whole number of 0 or more.");
    }
  }
}
