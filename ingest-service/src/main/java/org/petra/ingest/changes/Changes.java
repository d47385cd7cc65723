package org.petra.ingest.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.petra.contracts.cases.CaseChange;
import org.petra.contracts.cases.CaseProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the feed, after numbering what was committed since it was last read.
 *
 * <p>One reader at a time numbers, under a lock that ends with the transaction. He sees committed
 * rows alone, so a row that is rolled back never gets a number; a row that is committed later gets
 * a higher one than any that was shown. The changes of one case keep their order, since each locks
 * the case until it is committed.
 */
@Component
class Changes {

  /** Any number that no other advisory lock of this schema has. */
  private static final long LOCK = 0x70657472_63686e67L;

  private static final String NUMBER =
      """
      UPDATE case_change c SET sequence = last.sequence + new.place
      FROM (SELECT entry, row_number() OVER (ORDER BY entry) AS place
            FROM case_change WHERE sequence IS NULL) new,
           (SELECT coalesce(max(sequence), 0) AS sequence FROM case_change) last
      WHERE c.entry = new.entry
      """;

  private static final String READ =
      """
      SELECT sequence, kind, case_id, study_instance_uid, cohort, profile, revision,
             problem_code, problem_detail, changed_at
      FROM case_change WHERE sequence > :after ORDER BY sequence LIMIT :limit
      """;

  private final JdbcClient jdbc;

  Changes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next changes after a sequence number, {@code limit} at most. */
  @Transactional
  public List<CaseChange> after(long sequence, int limit) {
    if (jdbc.sql("SELECT EXISTS (SELECT 1 FROM case_change WHERE sequence IS NULL)")
        .query(Boolean.class)
        .single()) {
      // The lock is a statement of its own: the next one then sees what its holder before
      // committed.
      jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(:lock)")
          .param("lock", LOCK)
          .query(Integer.class)
          .single();
      jdbc.sql(NUMBER).update();
    }
    return jdbc.sql(READ)
        .param("after", sequence)
        .param("limit", limit)
        .query((row, n) -> change(row))
        .list();
  }

  private static CaseChange change(ResultSet row) throws SQLException {
    String code = row.getString("problem_code");
    return new CaseChange(
        row.getLong("sequence"),
        CaseChange.Kind.valueOf(row.getString("kind")),
        row.getObject("case_id", UUID.class),
        row.getString("study_instance_uid"),
        row.getString("cohort"),
        row.getString("profile"),
        row.getInt("revision"),
        code == null ? null : new CaseProblem(code, row.getString("problem_detail")),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
