package org.petra.model.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Dataset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps frozen datasets. A dataset is written once, by whichever training asks for it first. */
@Component
public class DatasetStore {

  private final JdbcClient sql;
  private final DatasetRowTables rows;
  private final JsonMapper json;

  DatasetStore(JdbcClient sql, DatasetRowTables rows, JsonMapper json) {
    this.sql = sql;
    this.rows = rows;
    this.json = json;
  }

  /** Writes a dataset unless it is there; runs in the caller's transaction. */
  public void keep(FrozenDataset dataset) {
    Dataset description = dataset.description();
    int written =
        sql.sql(
                "INSERT INTO dataset (id, content_digest, profile, profile_digest, engine_version, cohort,"
                    + " label_field, voi, simulated, matrix_digest, label_digest, names, excluded,"
                    + " created_at) VALUES (:id, :contentDigest, :profile, :profileDigest,"
                    + " :engineVersion, :cohort, :labelField, :voi, :simulated, :matrixDigest,"
                    + " :labelDigest, :names, CAST(:excluded AS json), :createdAt)"
                    + " ON CONFLICT (id) DO NOTHING")
            .param("id", description.id())
            .param("contentDigest", DatasetDigests.ofContent(dataset))
            .param("profile", description.profile())
            .param("profileDigest", description.profileDigest())
            .param("engineVersion", description.engineVersion())
            .param("cohort", description.cohort())
            .param("labelField", description.labelField())
            .param("voi", description.voi(), Types.VARCHAR)
            .param("simulated", description.simulated())
            .param("matrixDigest", description.matrixDigest())
            .param("labelDigest", description.labelDigest())
            .param("names", dataset.vectors().names().toArray(String[]::new))
            .param("excluded", json.writeValueAsString(description.excluded()))
            .param("createdAt", description.createdAt().atOffset(ZoneOffset.UTC))
            .update();
    if (written == 1) {
      rows.keep(dataset);
    }
  }

  /**
   * Datasets without their matrices, newest first; at most {@code limit}.
   *
   * @param after the last one of the page before; null for the first page
   */
  List<Dataset> page(@Nullable UUID after, int limit) {
    return sql
        .sql(
            "SELECT id FROM dataset WHERE CAST(:after AS uuid) IS NULL OR (created_at, id) <"
                + " (SELECT created_at, id FROM dataset WHERE id = :after)"
                + " ORDER BY created_at DESC, id DESC LIMIT :limit")
        .param("after", after, Types.OTHER)
        .param("limit", limit)
        .query(UUID.class)
        .list()
        .stream()
        .flatMap(id -> find(id).stream())
        .toList();
  }

  /** The dataset without its matrix, or empty. */
  public Optional<Dataset> find(UUID id) {
    return stored(id).map(stored -> describe(stored, rows(id)));
  }

  /** The cases of a dataset without their vectors, in row order; empty for an unknown one. */
  public List<DatasetRow> rows(UUID id) {
    return rows.rows(id);
  }

  /** The whole dataset, or empty. */
  public Optional<FrozenDataset> load(UUID id) {
    return stored(id)
        .map(
            stored -> {
              DatasetRowTables.Content content = rows.load(id, stored.names());
              return new FrozenDataset(
                  describe(stored, content.rows()),
                  content.rows(),
                  content.vectors(),
                  content.readings());
            });
  }

  /**
   * The dataset's matrix, read while it is used, or empty. No connection is held between its pages,
   * so that a slow reader keeps none from others.
   */
  Optional<StoredMatrix> matrix(UUID id) {
    return stored(id)
        .map(
            stored ->
                new StoredMatrix(
                    stored.withoutCases().labelField(),
                    stored.names(),
                    position -> rows.page(id, position)));
  }

  private Optional<Stored> stored(UUID id) {
    return sql.sql(
            "SELECT *, (SELECT count(DISTINCT position) FROM dataset_reading WHERE dataset_id = id)"
                + " AS readings FROM dataset WHERE id = :id")
        .param("id", id)
        .query((row, number) -> stored(row))
        .optional();
  }

  private Stored stored(ResultSet row) throws SQLException {
    List<String> names = List.of((String[]) row.getArray("names").getArray());
    Dataset withoutCases =
        new Dataset(
            row.getObject("id", UUID.class),
            row.getString("profile"),
            row.getString("profile_digest"),
            row.getString("engine_version"),
            row.getString("cohort"),
            row.getString("label_field"),
            row.getString("voi"),
            names.size(),
            row.getBoolean("simulated"),
            row.getString("matrix_digest"),
            row.getString("label_digest"),
            row.getInt("readings"),
            List.of(),
            List.of(),
            List.of(),
            List.of(json.readValue(row.getString("excluded"), Dataset.Exclusion[].class)),
            row.getObject("created_at", OffsetDateTime.class).toInstant());
    return new Stored(withoutCases, names);
  }

  private static Dataset describe(Stored stored, List<DatasetRow> rows) {
    return DatasetDescriptions.withCases(stored.withoutCases(), rows);
  }

  private record Stored(Dataset withoutCases, List<String> names) {}
}
