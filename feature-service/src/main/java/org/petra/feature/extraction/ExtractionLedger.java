package org.petra.feature.extraction;

import java.util.Optional;
import java.util.UUID;
import org.petra.contracts.extraction.OutcomeState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where every item stands; the workers write it. */
@Component
public class ExtractionLedger {

  private final JdbcClient jdbc;

  ExtractionLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A worker takes an item.
   *
   * @return empty when the item has ended already
   */
  @Transactional
  public Optional<ExtractionItem> start(UUID id) {
    return jdbc.sql(
            """
            UPDATE extraction_item i
            SET state = 'RUNNING', started_at = now(),
                lost_attempts = lost_attempts + CASE WHEN i.state = 'RUNNING' THEN 1 ELSE 0 END
            FROM extraction_request r
            WHERE i.id = ? AND r.id = i.request_id AND i.state IN ('QUEUED', 'RUNNING')
            RETURNING i.id, i.case_id, i.revision, r.profile, i.lost_attempts
            """)
        .param(id)
        .query(
            (row, n) ->
                new ExtractionItem(
                    row.getObject("id", UUID.class),
                    row.getObject("case_id", UUID.class),
                    row.getInt("revision"),
                    row.getString("profile"),
                    row.getInt("lost_attempts")))
        .optional();
  }

  /** A worker gives an item back, which waits for something outside and is tried again later. */
  @Transactional
  public void giveBack(UUID id) {
    jdbc.sql("UPDATE extraction_item SET state = 'QUEUED' WHERE id = ? AND state = 'RUNNING'")
        .param(id)
        .update();
  }

  /**
   * A worker gives an item back after a defect.
   *
   * @return how many attempts are lost by now; 0 when the item has ended
   */
  @Transactional
  public int loseAttempt(UUID id) {
    return jdbc.sql(
            """
            UPDATE extraction_item SET state = 'QUEUED', lost_attempts = lost_attempts + 1
            WHERE id = ? AND state = 'RUNNING' RETURNING lost_attempts
            """)
        .param(id)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** An item ends with its vector stored, or superseded. Part of the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean end(UUID id, OutcomeState state) {
    return jdbc.sql(
                """
                UPDATE extraction_item SET state = ?, finished_at = now() WHERE id = ? AND state IN ('QUEUED', 'RUNNING')
                """)
            .params(state.name(), id)
            .update()
        == 1;
  }

  /** An item ends without a vector. Part of the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean fail(UUID id, String code, String detail) {
    return jdbc.sql(
                """
                UPDATE extraction_item SET state = 'FAILED', code = ?, detail = ?, finished_at = now()
                WHERE id = ? AND state IN ('QUEUED', 'RUNNING')
                """)
            .params(code, detail, id)
            .update()
        == 1;
  }
}
