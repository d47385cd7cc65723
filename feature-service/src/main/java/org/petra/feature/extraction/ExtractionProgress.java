package org.petra.feature.extraction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.petra.contracts.extraction.CaseOutcome;
import org.petra.contracts.extraction.Extraction;
import org.petra.contracts.extraction.OutcomeState;
import org.petra.contracts.http.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how far requests are. */
@Component
class ExtractionProgress {

  private static final String SUMMARY =
      """
      SELECT r.id, r.sequence, r.profile, r.created_at, count(*) AS total,
             count(*) FILTER (WHERE i.state IN ('SUCCEEDED', 'FAILED', 'SUPERSEDED')) AS finished,
             count(*) FILTER (WHERE i.state = 'FAILED') AS failed
      FROM extraction_request r JOIN extraction_item i ON i.request_id = r.id
      """;

  private final JdbcClient jdbc;

  ExtractionProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One request with the outcome of every case. */
  Optional<Extraction> find(UUID id) {
    return jdbc.sql(SUMMARY + "WHERE r.id = ? GROUP BY r.id")
        .param(id)
        .query((row, n) -> extraction(row, outcomes(id)))
        .optional();
  }

  /**
   * The newest requests first, without the outcomes of their cases.
   *
   * @param before only requests that came before this position
   */
  Page<Extraction> list(long before, int limit) {
    List<Listed> listed =
        jdbc.sql(SUMMARY + "WHERE r.sequence < ? GROUP BY r.id ORDER BY r.sequence DESC LIMIT ?")
            .params(before, limit + 1)
            .query((row, n) -> new Listed(row.getLong("sequence"), extraction(row, List.of())))
            .list();
    boolean more = listed.size() > limit;
    List<Listed> shown = more ? listed.subList(0, limit) : listed;
    return new Page<>(
        shown.stream().map(Listed::extraction).toList(),
        more ? Long.toString(shown.getLast().sequence()) : null);
  }

  private List<CaseOutcome> outcomes(UUID request) {
    return jdbc.sql(
            """
            SELECT case_id, state, code, detail FROM extraction_item WHERE request_id = ? ORDER BY position
            """)
        .param(request)
        .query(
            (row, n) ->
                new CaseOutcome(
                    row.getObject("case_id", UUID.class),
                    OutcomeState.valueOf(row.getString("state")),
                    row.getString("code"),
                    row.getString("detail")))
        .list();
  }

  private static Extraction extraction(ResultSet row, List<CaseOutcome> outcomes)
      throws SQLException {
    return new Extraction(
        row.getObject("id", UUID.class),
        row.getString("profile"),
        row.getInt("total"),
        row.getInt("finished"),
        row.getInt("failed"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        outcomes);
  }

  private record Listed(long sequence, Extraction extraction) {}
}
