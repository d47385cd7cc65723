package org.petra.model.dataset;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.SplitName;
import org.petra.statistics.FeatureTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps frozen datasets. A dataset is written once, by whichever training asks for it first. */
@Component
public class DatasetStore {

  private static final int ROWS_A_BATCH = 50;

  private final JdbcClient sql;
  private final JdbcTemplate batches;
  private final JsonMapper json;

  DatasetStore(JdbcClient sql, JdbcTemplate batches, JsonMapper json) {
    this.sql = sql;
    this.batches = batches;
    this.json = json;
  }

  /** Writes a dataset unless it is there; runs in the caller's transaction. */
  public void keep(FrozenDataset dataset) {
    Dataset description = dataset.description();
    int written =
        sql.sql(
                "INSERT INTO dataset VALUES (:id, :contentDigest, :profile, :profileDigest,"
                    + " :engineVersion, :cohort, :simulated, :matrixDigest, :labelDigest, :names,"
                    + " CAST(:excluded AS json), :createdAt) ON CONFLICT (id) DO NOTHING")
            .param("id", description.id())
            .param("contentDigest", DatasetDigests.ofContent(description, dataset.rows()))
            .param("profile", description.profile())
            .param("profileDigest", description.profileDigest())
            .param("engineVersion", description.engineVersion())
            .param("cohort", description.cohort())
            .param("simulated", description.simulated())
            .param("matrixDigest", description.matrixDigest())
            .param("labelDigest", description.labelDigest())
            .param("names", dataset.vectors().names().toArray(String[]::new))
            .param("excluded", json.writeValueAsString(description.excluded()))
            .param("createdAt", description.createdAt().atOffset(ZoneOffset.UTC))
            .update();
    if (written == 1) {
      keepRows(dataset);
    }
  }

  private void keepRows(FrozenDataset dataset) {
    List<Integer> positions = IntStream.range(0, dataset.rows().size()).boxed().toList();
    batches.batchUpdate(
        "INSERT INTO dataset_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        positions,
        ROWS_A_BATCH,
        (statement, position) -> fill(statement, dataset, position));
  }

  private static void fill(PreparedStatement statement, FrozenDataset dataset, int position)
      throws SQLException {
    DatasetRow row = dataset.rows().get(position);
    statement.setObject(1, dataset.description().id());
    statement.setInt(2, position);
    statement.setObject(3, row.caseId());
    statement.setString(4, row.split().name());
    statement.setString(5, row.her2().name());
    statement.setObject(6, row.covariates().ageYears(), Types.INTEGER);
    statement.setObject(7, row.covariates().erPositive(), Types.BOOLEAN);
    statement.setObject(8, row.covariates().prPositive(), Types.BOOLEAN);
    statement.setObject(9, row.covariates().ki67Percent(), Types.DOUBLE);
    statement.setObject(10, row.caseValues().suvMax(), Types.DOUBLE);
    statement.setObject(11, row.caseValues().suvMean(), Types.DOUBLE);
    statement.setObject(12, dataset.vectors().row(position));
  }

  /** The dataset without its matrix, or empty. */
  public Optional<Dataset> find(UUID id) {
    return stored(id).map(stored -> describe(stored, rows(id)));
  }

  /** The cases of a dataset without their vectors, in row order; empty for an unknown one. */
  public List<DatasetRow> rows(UUID id) {
    return sql.sql("SELECT * FROM dataset_row WHERE dataset_id = :id ORDER BY position")
        .param("id", id)
        .query((row, number) -> row(row))
        .list();
  }

  /** The whole dataset, or empty. */
  public Optional<FrozenDataset> load(UUID id) {
    Optional<Stored> stored = stored(id);
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    List<DatasetRow> rows = new ArrayList<>();
    List<double[]> vectors = new ArrayList<>();
    sql.sql("SELECT * FROM dataset_row WHERE dataset_id = :id ORDER BY position")
        .param("id", id)
        .query(
            row -> {
              rows.add(row(row));
              vectors.add(FeatureStore.doubles(row.getArray("vector")));
            });
    return Optional.of(
        new FrozenDataset(
            describe(stored.get(), rows),
            rows,
            FeatureTable.ofRows(stored.get().names(), vectors.toArray(double[][]::new))));
  }

  private Optional<Stored> stored(UUID id) {
    return sql.sql("SELECT * FROM dataset WHERE id = :id")
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
            "her2",
            null,
            names.size(),
            row.getBoolean("simulated"),
            row.getString("matrix_digest"),
            row.getString("label_digest"),
            0,
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

  private static DatasetRow row(ResultSet row) throws SQLException {
    return new DatasetRow(
        row.getObject("case_id", UUID.class),
        SplitName.valueOf(row.getString("split")),
        Her2Status.valueOf(row.getString("her2")),
        new CovariateValues(
            row.getObject("age_years", Integer.class),
            row.getObject("er_positive", Boolean.class),
            row.getObject("pr_positive", Boolean.class),
            row.getObject("ki67_percent", Double.class)),
        new CaseValues(
            row.getObject("suv_max", Double.class), row.getObject("suv_mean", Double.class)));
  }

  private record Stored(Dataset withoutCases, List<String> names) {}
}
