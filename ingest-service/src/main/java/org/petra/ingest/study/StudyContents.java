package org.petra.ingest.study;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a study holds, as the assembly of a case needs it; read from the index alone. */
@Component
public class StudyContents {

  private static final String REGIONS =
      """
      SELECT i.sop_instance_uid, i.sop_class_uid, i.digest, r.series_instance_uid, r.regions
      FROM instance i LEFT JOIN region_reference r USING (sop_instance_uid)
      WHERE i.study_instance_uid = :study AND i.sop_class_uid IN (:classes)
      ORDER BY i.number, r.series_instance_uid
      """;

  private final JdbcClient jdbc;

  StudyContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A SEG or RTSTRUCT and one series that it refers to.
   *
   * @param sopInstanceUid the SEG or RTSTRUCT
   * @param sopClassUid which of the two
   * @param digest its bytes
   * @param seriesInstanceUid what it refers to; null if it refers to nothing
   * @param regions how many of its segments or ROIs refer to that series
   */
  public record RegionReference(
      String sopInstanceUid,
      String sopClassUid,
      String digest,
      @Nullable String seriesInstanceUid,
      int regions) {}

  /** Every reference of the study's objects of the given SOP classes, in the order they came. */
  public List<RegionReference> regions(String studyInstanceUid, List<String> sopClassUids) {
    return jdbc.sql(REGIONS)
        .param("study", studyInstanceUid)
        .param("classes", sopClassUids)
        .query(
            (row, n) ->
                new RegionReference(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5)))
        .list();
  }

  /** The digests of each series' instances, in the order of their numbers. */
  public Map<String, List<String>> digests(String studyInstanceUid) {
    Map<String, List<String>> bySeries = new TreeMap<>();
    jdbc.sql(
            "SELECT series_instance_uid, digest FROM instance WHERE study_instance_uid = ?"
                + " ORDER BY instance_number NULLS LAST, number")
        .param(studyInstanceUid)
        .query(
            row -> {
              bySeries
                  .computeIfAbsent(row.getString(1), series -> new java.util.ArrayList<>())
                  .add(row.getString(2));
            });
    return bySeries;
  }
}
