package org.petra.ingest.study;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a study holds, as the assembly of a case needs it; read from the index alone. */
@Component
public class StudyContents {

  private static final String REGIONS =
      """
      SELECT i.sop_instance_uid, i.sop_class_uid, i.digest,
        r.regions, r.referenced_series, r.frames_of_reference
      FROM instance i JOIN region_object r USING (sop_instance_uid)
      WHERE i.study_instance_uid = ? ORDER BY i.number
      """;

  private static final String DIGESTS =
      """
      SELECT series_instance_uid, digest FROM instance
      WHERE study_instance_uid = ? ORDER BY instance_number NULLS LAST, number
      """;

  private final JdbcClient jdbc;

  StudyContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A SEG or RTSTRUCT.
   *
   * @param sopInstanceUid the object
   * @param sopClassUid which of the two it is
   * @param digest its bytes
   * @param regions how many segments or ROIs it has
   * @param referencedSeries the series it says it was drawn on; may be empty
   * @param framesOfReference the coordinate systems it says it is in
   */
  public record RegionObject(
      String sopInstanceUid,
      String sopClassUid,
      String digest,
      int regions,
      List<String> referencedSeries,
      List<String> framesOfReference) {}

  /** Every SEG and RTSTRUCT of the study, in the order they came. */
  public List<RegionObject> regions(String studyInstanceUid) {
    return jdbc.sql(REGIONS)
        .param(studyInstanceUid)
        .query(
            (row, n) ->
                new RegionObject(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    texts(row.getArray(5)),
                    texts(row.getArray(6))))
        .list();
  }

  /** The digests of each series' instances, in the order of their numbers. */
  public Map<String, List<String>> digests(String studyInstanceUid) {
    Map<String, List<String>> bySeries = new HashMap<>();
    jdbc.sql(DIGESTS)
        .param(studyInstanceUid)
        .query(
            row -> {
              bySeries
                  .computeIfAbsent(row.getString(1), series -> new ArrayList<>())
                  .add(row.getString(2));
            });
    return bySeries;
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
