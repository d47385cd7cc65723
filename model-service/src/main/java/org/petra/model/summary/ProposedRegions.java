package org.petra.model.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.extraction.ProposedRegion;
import org.petra.contracts.model.Dataset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the feature service's view {@code ct_proposal}. */
@Component
class ProposedRegions {

  /** The vector that the dataset took: the newest of its origin when it was frozen. */
  private static final String AS_FROZEN =
      """
      SELECT DISTINCT ON (case_id, reader_rank, repetition_rank)
             case_id, reader_rank, repetition_rank, dice, volume_ml, absent_because
      FROM feature.ct_proposal
      WHERE profile = :profile AND profile_digest = :digest AND engine_version = :engine AND case_id = ANY (:cases)
        AND (voi = :voi OR (CAST(:voi AS text) IS NULL AND voi_rank = 1))
      ORDER BY case_id, reader_rank, repetition_rank, extracted_at > :frozen,
               CASE WHEN extracted_at > :frozen THEN revision ELSE -revision END
      """;

  private final JdbcClient sql;

  ProposedRegions(JdbcClient sql) {
    this.sql = sql;
  }

  /** One for each case and reading, ordered by case; always the same for a dataset. */
  List<ReadProposal> of(Dataset dataset) {
    UUID[] cases =
        Stream.of(dataset.training(), dataset.validation(), dataset.external())
            .flatMap(List::stream)
            .toArray(UUID[]::new);
    return sql.sql(AS_FROZEN)
        .param("profile", dataset.profile())
        .param("digest", dataset.profileDigest())
        .param("engine", dataset.engineVersion())
        .param("cases", cases)
        .param("voi", dataset.voi(), Types.VARCHAR)
        .param("frozen", dataset.createdAt().atOffset(ZoneOffset.UTC))
        .query((row, number) -> proposal(row))
        .list();
  }

  private static ReadProposal proposal(ResultSet row) throws SQLException {
    @Nullable String absent = row.getString("absent_because");
    return new ReadProposal(
        row.getObject("case_id", UUID.class),
        row.getInt("reader_rank"),
        row.getInt("repetition_rank"),
        new ProposedRegion(
            row.getObject("dice", Double.class),
            row.getObject("volume_ml", Double.class),
            absent == null ? null : ProposedRegion.Absence.valueOf(absent)));
  }
}
