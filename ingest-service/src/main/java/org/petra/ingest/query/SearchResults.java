package org.petra.ingest.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.retrieve.RetrieveUrls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs searches over the index, in the order in which things came. */
@Component
class SearchResults {

  private static final String ONLINE = "ONLINE";

  private final JdbcClient jdbc;

  SearchResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What matches, as data sets of what is known of each. */
  List<DicomObject> find(Search search, RetrieveUrls urls) {
    List<Attribute> columns =
        Arrays.stream(Attribute.values()).filter(attribute -> isNeeded(search, attribute)).toList();
    List<String> where = new ArrayList<>(List.of("true"));
    Map<String, Object> parameters = new LinkedHashMap<>();
    search
        .keys()
        .forEach(
            (attribute, key) -> {
              Condition condition = Condition.of(attribute, key);
              where.add(condition.sql());
              parameters.putAll(condition.parameters());
            });
    parameters.put("limit", search.limit());
    parameters.put("offset", search.offset());
    String sql =
        "SELECT "
            + columns.stream().map(Attribute::column).collect(Collectors.joining(", "))
            + from(search.level())
            + " WHERE "
            + String.join(" AND ", where)
            + order(search.level())
            + " LIMIT :limit OFFSET :offset";
    return jdbc.sql(sql)
        .params(parameters)
        .query((row, n) -> object(search, columns, row, urls))
        .list();
  }

  /** The UIDs of the outer levels are always answered. */
  private static boolean isNeeded(Search search, Attribute attribute) {
    boolean uid =
        attribute == Attribute.STUDY_INSTANCE_UID || attribute == Attribute.SERIES_INSTANCE_UID;
    return search.answered().contains(attribute.level())
        || (uid && search.level().isWithin(attribute.level()));
  }

  private static String from(Level level) {
    return switch (level) {
      case STUDY -> " FROM study s";
      case SERIES -> " FROM series e JOIN study s USING (study_instance_uid)";
      case INSTANCE ->
          " FROM instance i JOIN series e USING (series_instance_uid)"
              + " JOIN study s ON s.study_instance_uid = i.study_instance_uid";
    };
  }

  private static String order(Level level) {
    return switch (level) {
      case STUDY -> " ORDER BY s.number";
      case SERIES -> " ORDER BY s.number, e.number";
      case INSTANCE -> " ORDER BY s.number, e.number, i.instance_number NULLS LAST, i.number";
    };
  }

  private static DicomObject object(
      Search search, List<Attribute> columns, ResultSet row, RetrieveUrls urls)
      throws SQLException {
    DicomObjectBuilder object = DicomObjectBuilder.create();
    Map<Attribute, String> uids = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Attribute attribute = columns.get(i);
      String value = row.getString(i + 1);
      if (value == null) {
        object.setEmpty(attribute.tag());
        continue;
      }
      uids.put(attribute, value);
      if (attribute.matching() == Matching.NUMBER) {
        object.set(attribute.tag(), Integer.parseInt(value));
      } else {
        object.set(attribute.tag(), value.split("\\\\"));
      }
    }
    return object
        .set(Tags.INSTANCE_AVAILABILITY, ONLINE)
        .set(Tags.RETRIEVE_URL, url(search.level(), uids, urls))
        .build();
  }

  private static String url(Level level, Map<Attribute, String> uids, RetrieveUrls urls) {
    String study = uids.getOrDefault(Attribute.STUDY_INSTANCE_UID, "");
    String series = uids.getOrDefault(Attribute.SERIES_INSTANCE_UID, "");
    return switch (level) {
      case STUDY -> urls.study(study);
      case SERIES -> urls.series(study, series);
      case INSTANCE ->
          urls.instance(study, series, uids.getOrDefault(Attribute.SOP_INSTANCE_UID, ""));
    };
  }
}
