package org.petra.feature.extraction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The newest revision of each case that this service has heard of. */
@Component
public class KnownCases {

  private final JdbcClient jdbc;

  KnownCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest revision heard of, for each of these cases that was heard of. */
  Map<UUID, Integer> revisions(Collection<UUID> caseIds) {
    Map<UUID, Integer> known = new HashMap<>();
    jdbc.sql("SELECT case_id, revision FROM known_case WHERE case_id = ANY (?)")
        .param(new SqlArrayValue("uuid", caseIds.toArray()))
        .query(
            row -> {
              known.put(row.getObject("case_id", UUID.class), row.getInt("revision"));
            });
    return known;
  }

  /**
   * Notes that a case has a revision, and supersedes what is queued for an older one. The case is
   * locked until the transaction ends.
   *
   * @return the newest revision, which is not {@code revision} when that is an older one
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int observe(UUID caseId, int revision) {
    int newest =
        jdbc.sql(
                """
                INSERT INTO known_case (case_id, revision) VALUES (:case, :revision)
                ON CONFLICT (case_id) DO UPDATE SET revision = greatest(known_case.revision, excluded.revision)
                RETURNING revision
                """)
            .param("case", caseId)
            .param("revision", revision)
            .query(Integer.class)
            .single();
    jdbc.sql(
            """
            UPDATE extraction_item SET state = 'SUPERSEDED', finished_at = now()
            WHERE case_id = :case AND revision < :newest AND state = 'QUEUED'
            """)
        .param("case", caseId)
        .param("newest", newest)
        .update();
    return newest;
  }
}
