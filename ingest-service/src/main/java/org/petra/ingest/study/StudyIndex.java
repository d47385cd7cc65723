package org.petra.ingest.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the index, many objects at a time. Rows go in in the order of their UIDs, so that two
 * requests with the same objects wait for each other and never for ever.
 */
@Component
public class StudyIndex {

  private static final String COUNT_IN_SERIES =
      """
      UPDATE series e SET number_of_instances = number_of_instances + added.n
      FROM unnest(CAST(? AS text[]), CAST(? AS integer[])) AS added(uid, n)
      WHERE e.series_instance_uid = added.uid
      """;

  /** A series without an instance is one that {@link #dropEmpty} takes back. */
  private static final String COUNT_IN_STUDY =
      """
      UPDATE study s SET
        number_of_instances = number_of_instances + added.n,
        number_of_series = (SELECT count(*) FROM series e
          WHERE e.study_instance_uid = s.study_instance_uid AND e.number_of_instances > 0),
        modalities = (SELECT array_agg(DISTINCT e.modality ORDER BY e.modality) FROM series e
          WHERE e.study_instance_uid = s.study_instance_uid AND e.number_of_instances > 0)
      FROM unnest(CAST(? AS text[]), CAST(? AS integer[])) AS added(uid, n)
      WHERE s.study_instance_uid = added.uid
      """;

  private final JdbcClient jdbc;

  StudyIndex(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the studies of these objects where they are not there. */
  public void addStudies(Collection<IndexRows> objects) {
    IndexTables.STUDY.insert(
        jdbc, distinct(objects, IndexRows::studyInstanceUid, IndexRows::study));
  }

  /**
   * Adds the series of these objects where they are not there.
   *
   * @return the study of each series, which is another than the object's where the series was
   *     received in it before
   */
  public Map<String, String> addSeries(Collection<IndexRows> objects) {
    IndexTables.SERIES.insert(
        jdbc, distinct(objects, IndexRows::seriesInstanceUid, IndexRows::series));
    return pairs(
        "SELECT series_instance_uid, study_instance_uid FROM series"
            + " WHERE series_instance_uid = ANY (:uids)",
        objects.stream().map(IndexRows::seriesInstanceUid).distinct().toList());
  }

  /**
   * Adds objects of different SOP Instance UIDs.
   *
   * @return the UIDs that were not there before
   */
  public Set<String> addInstances(Collection<IndexRows> objects) {
    List<IndexRows> sorted =
        objects.stream().sorted(Comparator.comparing(IndexRows::sopInstanceUid)).toList();
    Set<String> added =
        Set.copyOf(
            IndexTables.INSTANCE.insert(jdbc, sorted.stream().map(IndexRows::instance).toList()));
    List<IndexRows> fresh =
        sorted.stream().filter(object -> added.contains(object.sopInstanceUid())).toList();
    IndexTables.REGION.insert(
        jdbc, fresh.stream().flatMap(object -> Stream.ofNullable(object.region())).toList());
    count(COUNT_IN_SERIES, fresh, IndexRows::seriesInstanceUid);
    count(COUNT_IN_STUDY, fresh, IndexRows::studyInstanceUid);
    return added;
  }

  private void count(String sql, List<IndexRows> added, Function<IndexRows, String> uid) {
    Map<String, Integer> counts = new TreeMap<>();
    added.forEach(object -> counts.merge(uid.apply(object), 1, Integer::sum));
    if (!counts.isEmpty()) {
      jdbc.sql(sql)
          .param(counts.keySet().toArray(String[]::new))
          .param(counts.values().toArray(Integer[]::new))
          .update();
    }
  }

  /** The digest under which each of these SOP Instance UIDs is held; others are left out. */
  public Map<String, String> digests(Collection<String> sopInstanceUids) {
    return pairs(
        "SELECT sop_instance_uid, digest FROM instance WHERE sop_instance_uid = ANY (:uids)",
        sopInstanceUids);
  }

  /** Takes back those of the studies and series to which no instance was added after all. */
  public void dropEmpty(Collection<String> studyInstanceUids) {
    List<String> uids = List.copyOf(studyInstanceUids);
    jdbc.sql(
            "DELETE FROM series s WHERE study_instance_uid IN (:uids) AND NOT EXISTS"
                + " (SELECT FROM instance i WHERE i.series_instance_uid = s.series_instance_uid)")
        .param("uids", uids)
        .update();
    jdbc.sql(
            "DELETE FROM study s WHERE study_instance_uid IN (:uids) AND NOT EXISTS"
                + " (SELECT FROM series r WHERE r.study_instance_uid = s.study_instance_uid)")
        .param("uids", uids)
        .update();
  }

  private Map<String, String> pairs(String sql, Collection<String> uids) {
    Map<String, String> found = new HashMap<>();
    if (!uids.isEmpty()) {
      jdbc.sql(sql)
          .param("uids", uids.toArray(String[]::new))
          .query(
              row -> {
                found.put(row.getString(1), row.getString(2));
              });
    }
    return found;
  }

  private static <T> List<T> distinct(
      Collection<IndexRows> objects, Function<IndexRows, String> uid, Function<IndexRows, T> row) {
    Map<String, T> rows = new LinkedHashMap<>();
    objects.stream()
        .sorted(Comparator.comparing(uid))
        .forEach(object -> rows.putIfAbsent(uid.apply(object), row.apply(object)));
    return List.copyOf(rows.values());
  }
}
