package org.petra.ingest.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.petra.ingest.cohort.Cohort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a case of a study's first instance and re-opens it at a late one. */
@Component
public class CaseArrivals {

  private static final String OPEN =
      """
      INSERT INTO study_case (study_instance_uid, cohort, profile, simulated)
      SELECT uid, :cohort, :profile, :simulated FROM unnest(:uids) AS uid ORDER BY uid
      ON CONFLICT (study_instance_uid) DO NOTHING
      """;

  private static final String LOCK =
      """
      SELECT study_instance_uid, cohort FROM study_case
      WHERE study_instance_uid = ANY (:uids) ORDER BY study_instance_uid FOR UPDATE
      """;

  private static final String ARRIVED =
      """
      UPDATE study_case SET
        instances = instances + :count,
        revision = revision + CASE WHEN state = 'RECEIVING' THEN 0 ELSE 1 END,
        state = 'RECEIVING',
        problem_code = NULL,
        problem_detail = NULL,
        last_instance_at = now(),
        updated_at = now()
      WHERE study_instance_uid = :uid
      """;

  private final JdbcClient jdbc;

  CaseArrivals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Makes the cases that are not there yet and locks all of them until the transaction ends. The
   * studies must be in the index.
   *
   * @return the name of each study's cohort, which is another than {@code cohort} where the study
   *     was received before
   */
  public Map<String, String> open(Collection<String> studyInstanceUids, Cohort cohort) {
    String[] uids = studyInstanceUids.stream().sorted().toArray(String[]::new);
    jdbc.sql(OPEN)
        .param("cohort", cohort.name())
        .param("profile", cohort.defaultProfile())
        .param("simulated", cohort.simulated())
        .param("uids", uids)
        .update();
    Map<String, String> cohorts = new HashMap<>();
    jdbc.sql(LOCK)
        .param("uids", uids)
        .query(
            row -> {
              cohorts.put(row.getString(1), row.getString(2));
            });
    return cohorts;
  }

  /** Counts new instances of a study; a case that was complete receives again. */
  public void arrived(String studyInstanceUid, int count) {
    jdbc.sql(ARRIVED).param("uid", studyInstanceUid).param("count", count).update();
  }

  /** Takes back cases of the studies to which no instance was added after all. */
  public void dropEmpty(Collection<String> studyInstanceUids) {
    jdbc.sql("DELETE FROM study_case WHERE instances = 0 AND study_instance_uid IN (:uids)")
        .param("uids", List.copyOf(studyInstanceUids))
        .update();
  }
}
