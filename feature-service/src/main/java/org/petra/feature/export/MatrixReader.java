package org.petra.feature.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.extraction.ProposedRegion;
import org.petra.feature.profile.ProfileCatalogue;
import org.petra.feature.store.FeatureDictionary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a matrix row by row, so that memory does not grow with the number of cases. */
@Component
class MatrixReader {

  private static final int ROWS_AT_ONCE = 50;

  private final JdbcTemplate jdbc;
  private final ProfileCatalogue profiles;
  private final JsonMapper json;

  MatrixReader(JdbcTemplate jdbc, ProfileCatalogue profiles, JsonMapper json) {
    // A template of its own: the fetch size is only for rows that hold an array each.
    this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    this.jdbc.setFetchSize(ROWS_AT_ONCE);
    this.profiles = profiles;
    this.json = json;
  }

  /** Whether the profile is configured, or was when something was extracted under it. */
  boolean knows(String profile) {
    return profiles.find(profile).isPresent() || dictionary(profile).isPresent();
  }

  /** The sentence that says that there is no such profile, and which there are, tables included. */
  String unknown(String profile) {
    List<String> tables =
        jdbc.queryForList(
            "SELECT profile FROM dictionary WHERE current AND engine_version = ? ORDER BY profile",
            String.class,
            FeatureDictionary.IMPORTED);
    return profiles.unknown(profile)
        + (tables.isEmpty() ? "" : " Imported are " + String.join(", ", tables) + ".");
  }

  /** Writes header and rows of one moment, whatever the workers store meanwhile. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void read(MatrixQuery query, MatrixSink sink) {
    // Before the first extraction the header is what the engine would give.
    sink.header(
        dictionary(query.profile())
            .orElseGet(() -> FeatureDictionary.of(profiles.require(query.profile()))));
    List<@Nullable Object> parameters =
        new ArrayList<>(
            Arrays.asList(
                query.profile(),
                query.cohort(),
                query.cohort(),
                query.caseIds().isEmpty(),
                new SqlArrayValue("uuid", query.caseIds().toArray())));
    parameters.addAll(query.regions().parameters());
    jdbc.query(
        """
        SELECT case_id, voi, reader, repetition, values, statuses, suv_max, suv_mean,
               ct_proposal_dice, ct_proposal_ml, ct_proposal_absent
        FROM reading_vector
        WHERE profile = ? AND (?::text IS NULL OR cohort = ?) AND (? OR case_id = ANY (?)) AND %s
        ORDER BY case_id, voi_rank, reader_rank, repetition_rank
        """
            .formatted(query.regions().condition()),
        row -> {
          sink.row(row(row));
        },
        parameters.toArray());
  }

  private Optional<FeatureDictionary> dictionary(String profile) {
    return jdbc
        .query(
            "SELECT profile_digest, engine_version, names FROM dictionary WHERE profile = ? AND current",
            (row, n) ->
                new FeatureDictionary(
                    profile,
                    row.getString("profile_digest"),
                    row.getString("engine_version"),
                    List.of((String[]) row.getArray("names").getArray())),
            profile)
        .stream()
        .findFirst();
  }

  private MatrixSink.Row row(ResultSet row) throws SQLException {
    return new MatrixSink.Row(
        new MatrixSink.Region(
            row.getObject("case_id", UUID.class),
            row.getString("voi"),
            row.getString("reader"),
            row.getInt("repetition")),
        List.of((Double[]) row.getArray("values").getArray()),
        json.readValue(row.getString("statuses"), new TypeReference<>() {}),
        row.getObject("suv_max", Double.class),
        row.getObject("suv_mean", Double.class),
        proposal(row));
  }

  private static @Nullable ProposedRegion proposal(ResultSet row) throws SQLException {
    Double dice = row.getObject("ct_proposal_dice", Double.class);
    Double volumeMl = row.getObject("ct_proposal_ml", Double.class);
    String absent = row.getString("ct_proposal_absent");
    if (dice == null && absent == null) {
      return null;
    }
    return new ProposedRegion(
        dice, volumeMl, absent == null ? null : ProposedRegion.Absence.valueOf(absent));
  }
}
