package org.petra.ingest.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A search as one statement: an inner query finds which rows of the level make up the page, reading
 * as little of each as it can, and an outer one reads what is answered of those alone.
 *
 * @param text SQL
 * @param parameters its named parameters
 * @param count SQL that counts everything that matches, wherever the page is
 * @param keys its named parameters
 */
record SearchSql(
    String text, Map<String, Object> parameters, String count, Map<String, Object> keys) {

  private static final String STUDY_UID = "study_instance_uid";
  private static final String SERIES_UID = "series_instance_uid";

  /** The statement that answers these columns. */
  static SearchSql of(Search search, List<Attribute> columns) {
    List<String> where = new ArrayList<>(List.of("true"));
    Map<String, Object> parameters = new LinkedHashMap<>();
    search
        .keys()
        .forEach(
            (attribute, key) -> {
              Condition condition = Condition.of(attribute, key);
              where.add(nearest(search.level(), condition.sql()));
              parameters.putAll(condition.parameters());
            });
    String matching = "FROM %s WHERE %s".formatted(tables(search), String.join(" AND ", where));
    String count = "SELECT count(*) " + matching;
    Map<String, Object> keys = Map.copyOf(parameters);
    parameters.put("limit", search.limit());
    parameters.put("offset", search.offset());
    String row = row(search.level());
    String page =
        "SELECT %s.number %s ORDER BY %s LIMIT :limit OFFSET :offset"
            .formatted(row, matching, order(search));
    String text =
        "SELECT %s FROM (%s) page JOIN %s ON %s.number = page.number ORDER BY %s"
            .formatted(
                columns.stream().map(Attribute::column).collect(Collectors.joining(", ")),
                page,
                everyTable(search.level()),
                row,
                order(search));
    return new SearchSql(text, parameters, count, keys);
  }

  private static String row(Level level) {
    return switch (level) {
      case STUDY -> "s";
      case SERIES -> "e";
      case INSTANCE -> "i";
    };
  }

  /** A UID of an outer level is in the row itself, so that no other table need be read for it. */
  private static String nearest(Level level, String condition) {
    return switch (level) {
      case STUDY -> condition;
      case SERIES -> condition.replace("s." + STUDY_UID, "e." + STUDY_UID);
      case INSTANCE ->
          condition
              .replace("s." + STUDY_UID, "i." + STUDY_UID)
              .replace("e." + SERIES_UID, "i." + SERIES_UID);
    };
  }

  /** The tables that select and order the rows. */
  private static String tables(Search search) {
    boolean study = needs(search, Level.STUDY, Attribute.STUDY_INSTANCE_UID);
    boolean series = needs(search, Level.SERIES, Attribute.SERIES_INSTANCE_UID);
    return switch (search.level()) {
      case STUDY -> "study s";
      case SERIES -> "series e" + (study ? " JOIN study s USING (study_instance_uid)" : "");
      case INSTANCE ->
          "instance i"
              + (series || isOfOneStudy(search) ? " JOIN series e USING (series_instance_uid)" : "")
              + (study ? " JOIN study s ON s.study_instance_uid = i.study_instance_uid" : "");
    };
  }

  private static boolean needs(Search search, Level level, Attribute uid) {
    return search.keys().keySet().stream().anyMatch(a -> a.level() == level && a != uid);
  }

  private static String everyTable(Level level) {
    return switch (level) {
      case STUDY -> "study s";
      case SERIES -> "series e JOIN study s USING (study_instance_uid)";
      case INSTANCE ->
          "(instance i JOIN series e USING (series_instance_uid)"
              + " JOIN study s ON s.study_instance_uid = i.study_instance_uid)";
    };
  }

  /** In the order in which things came; those of one study sorted by series and number. */
  private static String order(Search search) {
    return switch (search.level()) {
      case STUDY -> "s.number";
      case SERIES -> "e.number";
      case INSTANCE ->
          isOfOneStudy(search) ? "e.number, i.instance_number NULLS LAST, i.number" : "i.number";
    };
  }

  private static boolean isOfOneStudy(Search search) {
    return search.keys().containsKey(Attribute.STUDY_INSTANCE_UID)
        || search.keys().containsKey(Attribute.SERIES_INSTANCE_UID);
  }
}
