package org.petra.ingest.study;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the instances of a study, a series, or one instance. */
@Component
public class StoredInstances {

  private static final String FIND =
      """
      SELECT study_instance_uid, i.series_instance_uid, i.sop_instance_uid, i.digest,
        i.transfer_syntax_uid, i.image_rows IS NOT NULL AND i.bits_allocated IS NOT NULL
      FROM instance i JOIN series s USING (series_instance_uid, study_instance_uid)
      WHERE study_instance_uid = :study
        AND (:series::text IS NULL OR i.series_instance_uid = :series)
        AND (:instance::text IS NULL OR i.sop_instance_uid = :instance)
      ORDER BY s.number, i.instance_number NULLS LAST, i.number
      """;

  private final JdbcClient jdbc;

  StoredInstances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a path means: a study, and where given only one series and only one instance of it.
   *
   * @param study its UID
   * @param series UID of the series, if it is about one
   * @param instance UID of the instance, if it is about one
   */
  public record Selection(String study, Optional<String> series, Optional<String> instance) {}

  /** What the selection holds, series by series in the order of instance numbers. */
  public List<StoredInstance> find(Selection of) {
    return jdbc.sql(FIND)
        .param("study", of.study())
        .param("series", of.series().orElse(null))
        .param("instance", of.instance().orElse(null))
        .query(
            (row, n) ->
                new StoredInstance(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getBoolean(6)))
        .list();
  }
}
