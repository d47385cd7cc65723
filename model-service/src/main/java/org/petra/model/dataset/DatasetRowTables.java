package org.petra.model.dataset;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.SplitName;
import org.petra.statistics.FeatureTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of datasets with their vectors and readings, as they are stored. */
@Component
class DatasetRowTables {

  private static final int ROWS_A_BATCH = 50;

  private final JdbcClient sql;
  private final JdbcTemplate batches;

  DatasetRowTables(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  /** Rows, vectors and readings of a dataset. */
  record Content(List<DatasetRow> rows, FeatureTable vectors, Readings readings) {}

  /** Writes everything in the caller's transaction. */
  void keep(FrozenDataset dataset) {
    List<Integer> positions = IntStream.range(0, dataset.rows().size()).boxed().toList();
    batches.batchUpdate(
        "INSERT INTO dataset_row (dataset_id, position, case_id, patient, split, her2, age_years,"
            + " er_positive, pr_positive, ki67_percent, her2_ihc, her2_fish_amplified, histology,"
            + " institution, suv_max, suv_mean, vector)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        positions,
        ROWS_A_BATCH,
        (statement, position) -> fill(statement, dataset, position));
    for (LesionReadings each : dataset.readings().lesions()) {
      keep(dataset, each.row(), ReadingKind.REPEATED, each.repeated());
      keep(dataset, each.row(), ReadingKind.OTHER_READER, each.otherReader());
    }
  }

  private void keep(
      FrozenDataset dataset, int position, ReadingKind kind, double @Nullable [] vector) {
    if (vector != null) {
      batches.update(
          "INSERT INTO dataset_reading VALUES (?, ?, ?, ?)",
          dataset.description().id(),
          position,
          kind.name(),
          vector);
    }
  }

  private static void fill(PreparedStatement statement, FrozenDataset dataset, int position)
      throws SQLException {
    DatasetRow row = dataset.rows().get(position);
    ClinicalRecord record = row.record();
    statement.setObject(1, dataset.description().id());
    statement.setInt(2, position);
    statement.setObject(3, row.caseId());
    statement.setObject(4, row.patient());
    statement.setString(5, row.split().name());
    statement.setString(6, row.her2() == null ? null : row.her2().name());
    statement.setObject(7, record.ageYears(), Types.INTEGER);
    statement.setObject(8, record.erPositive(), Types.BOOLEAN);
    statement.setObject(9, record.prPositive(), Types.BOOLEAN);
    statement.setObject(10, record.ki67Percent(), Types.DOUBLE);
    statement.setObject(11, record.her2Ihc(), Types.INTEGER);
    statement.setObject(12, record.her2FishAmplified(), Types.BOOLEAN);
    statement.setString(13, record.histology());
    statement.setString(14, record.institution());
    statement.setObject(15, row.caseValues().suvMax(), Types.DOUBLE);
    statement.setObject(16, row.caseValues().suvMean(), Types.DOUBLE);
    statement.setObject(17, dataset.vectors().row(position));
  }

  /** The rows of a dataset in their order; empty for an unknown one. */
  List<DatasetRow> rows(UUID id) {
    return sql.sql(
            "SELECT case_id, patient, split, her2, age_years, er_positive, pr_positive,"
                + " ki67_percent, her2_ihc, her2_fish_amplified, histology, institution, suv_max,"
                + " suv_mean FROM dataset_row WHERE dataset_id = :id ORDER BY position")
        .param("id", id)
        .query((row, number) -> row(row))
        .list();
  }

  /** The next rows with their vectors from a position on, in row order; empty after the last. */
  List<StoredMatrix.Row> page(UUID id, int position) {
    return sql.sql(
            "SELECT * FROM dataset_row WHERE dataset_id = :id AND position >= :position"
                + " ORDER BY position LIMIT :limit")
        .param("id", id)
        .param("position", position)
        .param("limit", ROWS_A_BATCH)
        .query(
            (row, number) ->
                new StoredMatrix.Row(row(row), FeatureStore.doubles(row.getArray("vector"))))
        .list();
  }

  /** Everything, in row order; columns by these names. */
  Content load(UUID id, List<String> names) {
    List<DatasetRow> rows = new ArrayList<>();
    List<double[]> vectors = new ArrayList<>();
    sql.sql("SELECT * FROM dataset_row WHERE dataset_id = :id ORDER BY position")
        .param("id", id)
        .query(
            row -> {
              rows.add(row(row));
              vectors.add(FeatureStore.doubles(row.getArray("vector")));
            });
    FeatureTable table = FeatureTable.ofRows(names, vectors.toArray(double[][]::new));
    return new Content(rows, table, readings(id));
  }

  private Readings readings(UUID id) {
    SortedMap<Integer, double[]> repeated = readings(id, ReadingKind.REPEATED);
    SortedMap<Integer, double[]> other = readings(id, ReadingKind.OTHER_READER);
    return Readings.of(repeated, other);
  }

  private SortedMap<Integer, double[]> readings(UUID id, ReadingKind kind) {
    SortedMap<Integer, double[]> readings = new TreeMap<>();
    sql.sql("SELECT position, vector FROM dataset_reading WHERE dataset_id = :id AND kind = :kind")
        .param("id", id)
        .param("kind", kind.name())
        .query(
            row -> {
              readings.put(row.getInt("position"), FeatureStore.doubles(row.getArray("vector")));
            });
    return readings;
  }

  private static DatasetRow row(ResultSet row) throws SQLException {
    String her2 = row.getString("her2");
    return new DatasetRow(
        row.getObject("case_id", UUID.class),
        row.getObject("patient", UUID.class),
        SplitName.valueOf(row.getString("split")),
        her2 == null ? null : Her2Status.valueOf(her2),
        new ClinicalRecord(
            row.getObject("age_years", Integer.class),
            row.getObject("er_positive", Boolean.class),
            row.getObject("pr_positive", Boolean.class),
            row.getObject("ki67_percent", Double.class),
            row.getObject("her2_ihc", Integer.class),
            row.getObject("her2_fish_amplified", Boolean.class),
            row.getString("histology"),
            row.getString("institution")),
        new CaseValues(
            row.getObject("suv_max", Double.class), row.getObject("suv_mean", Double.class)));
  }
}
