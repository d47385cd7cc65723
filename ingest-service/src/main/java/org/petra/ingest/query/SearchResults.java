package org.petra.ingest.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.part10.DicomObjectBuilder;
import org.petra.dicom.part10.Tags;
import org.petra.ingest.retrieve.RetrieveUrls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs searches over the index. */
@Component
class SearchResults {

  private static final String ONLINE = "ONLINE";
  private static final String UTF_8 = "ISO_IR 192";

  private final JdbcClient jdbc;

  SearchResults(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What matches, as data sets of what is known of each. */
  List<DicomObject> find(Search search, RetrieveUrls urls) {
    List<Attribute> columns =
        Arrays.stream(Attribute.values()).filter(attribute -> isNeeded(search, attribute)).toList();
    SearchSql sql = SearchSql.of(search, columns);
    return jdbc.sql(sql.text())
        .params(sql.parameters())
        .query((row, n) -> object(search, columns, row, urls))
        .list();
  }

  /** How many match, on whatever page. */
  long count(Search search) {
    SearchSql sql = SearchSql.of(search, List.of());
    return jdbc.sql(sql.count()).params(sql.keys()).query(Long.class).single();
  }

  /** The UIDs of the outer levels are always answered. */
  private static boolean isNeeded(Search search, Attribute attribute) {
    boolean uid =
        attribute == Attribute.STUDY_INSTANCE_UID || attribute == Attribute.SERIES_INSTANCE_UID;
    return search.answered().contains(attribute.level())
        || (uid && search.level().isWithin(attribute.level()));
  }

  private static DicomObject object(
      Search search, List<Attribute> columns, ResultSet row, RetrieveUrls urls)
      throws SQLException {
    DicomObjectBuilder object = DicomObjectBuilder.create().set(Tags.SPECIFIC_CHARACTER_SET, UTF_8);
    RequestItems requests = new RequestItems();
    Map<Attribute, String> uids = new EnumMap<>(Attribute.class);
    for (int i = 0; i < columns.size(); i++) {
      Attribute attribute = columns.get(i);
      if (attribute.sequence() != 0) {
        requests.add(attribute.tag(), texts(row, i + 1));
      } else if (attribute.matching() == Matching.ANY_OF) {
        set(object, attribute, texts(row, i + 1));
      } else {
        String value = row.getString(i + 1);
        set(object, attribute, value == null ? new String[0] : value.split("\\\\"));
        uids.put(attribute, String.valueOf(value));
      }
    }
    requests.addTo(object);
    return object
        .set(Tags.INSTANCE_AVAILABILITY, ONLINE)
        .set(Tags.RETRIEVE_URL, url(search.level(), uids, urls))
        .build();
  }

  private static String[] texts(ResultSet row, int column) throws SQLException {
    return (String[]) row.getArray(column).getArray();
  }

  private static void set(DicomObjectBuilder object, Attribute attribute, String... values) {
    if (values.length == 0) {
      object.setEmpty(attribute.tag());
    } else if (attribute.matching() == Matching.NUMBER) {
      object.set(attribute.tag(), Integer.parseInt(values[0]));
    } else {
      object.set(attribute.tag(), values);
    }
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
