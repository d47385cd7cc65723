package org.petra.ingest.clinical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Statements that came before their study. They are looked for when a case becomes complete, and by
 * a job soon after a study came; the job takes no time of those who store.
 */
@Component
class WaitingStatements {

  private static final String FIND =
      """
      WITH arrived AS (
        SELECT study_instance_uid, accession_number, patient_id FROM study WHERE %s
      ), waiting AS (
        SELECT * FROM clinical_statement WHERE case_id IS NULL AND state = 'VALID'
      ), fitting AS (
        SELECT w.id FROM arrived JOIN waiting w USING (study_instance_uid)
        UNION SELECT w.id FROM arrived JOIN waiting w USING (accession_number)
        UNION SELECT w.id FROM arrived JOIN waiting w ON w.patient_ids @> ARRAY[arrived.patient_id]
      )
      SELECT id, cohort, study_instance_uid, accession_number, patient_ids
      FROM waiting JOIN fitting USING (id) ORDER BY id
      """;

  /** A study's time of arrival is that of its transaction's begin: none takes longer than this. */
  private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final ClinicalIntake intake;
  private final Clock clock;

  /** The first look after a start is at every study. */
  private volatile Instant since = Instant.EPOCH;

  WaitingStatements(JdbcClient jdbc, ClinicalIntake intake, Clock clock) {
    this.jdbc = jdbc;
    this.intake = intake;
    this.clock = clock;
  }

  private record Waiting(long id, CaseKey key) {}

  /** Links what waits for studies that came since the last look, each in its own transaction. */
  int linkToArrivals() {
    Instant now = clock.instant();
    int linked = link("received_at >= :value", since.atOffset(ZoneOffset.UTC));
    since = now.minus(LONGEST_TRANSACTION);
    return linked;
  }

  /** Links what waits for the study of this case. */
  void linkTo(UUID caseId) {
    link(
        "study_instance_uid = (SELECT study_instance_uid FROM study_case WHERE case_id = :value)",
        caseId);
  }

  private int link(String condition, Object value) {
    List<Waiting> found =
        jdbc.sql(FIND.formatted(condition))
            .params(Map.of("value", value))
            .query((row, n) -> waiting(row))
            .list();
    return found.stream().mapToInt(one -> intake.link(one.id(), one.key())).sum();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    String[] patients = (String[]) row.getArray("patient_ids").getArray();
    CaseKey key =
        new CaseKey(
            row.getString("cohort"),
            null,
            row.getString("study_instance_uid"),
            row.getString("accession_number"),
            List.of(patients));
    return new Waiting(row.getLong("id"), key);
  }
}
