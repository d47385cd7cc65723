package org.petra.ingest.cases;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Completes the cases to which no instance came for a while. */
@Component
class QuietCases {

  private static final Logger log = LoggerFactory.getLogger(QuietCases.class);

  private static final String QUIET =
      """
      SELECT case_id FROM study_case
      WHERE state = 'RECEIVING' AND last_instance_at < now() - make_interval(secs => ?)
      ORDER BY last_instance_at LIMIT 200
      """;

  private static final double MILLIS_PER_SECOND = 1000.0;

  private final JdbcClient jdbc;
  private final CaseLifecycle lifecycle;
  private final CaseProperties properties;

  QuietCases(JdbcClient jdbc, CaseLifecycle lifecycle, CaseProperties properties) {
    this.jdbc = jdbc;
    this.lifecycle = lifecycle;
    this.properties = properties;
  }

  /** Completes every quiet case; one that cannot be never stops the others. */
  void complete() {
    double seconds = properties.quietAfter().toMillis() / MILLIS_PER_SECOND;
    List<UUID> quiet = jdbc.sql(QUIET).param(seconds).query(UUID.class).list();
    for (UUID caseId : quiet) {
      try {
        lifecycle.complete(caseId);
      } catch (RuntimeException e) {
        log.error("Case {} could not be completed; it is tried again", caseId, e);
      }
    }
  }
}
