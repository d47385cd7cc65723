package org.petra.model.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.cases.Her2Status;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.SplitName;
import org.petra.statistics.FeatureTable;

/** Makes rows and datasets without a database. */
public final class Rows {

  private Rows() {}

  /** A row with a full record. */
  public static DatasetRow row(int number, SplitName split, Her2Status her2) {
    return new DatasetRow(
        new UUID(1, number),
        new UUID(1, number),
        split,
        her2,
        record(50 + number % 20, number % 2 == 0, number % 3 == 0, 10.0 + number % 10),
        new CaseValues(10.0 + number, 5.0 + number));
  }

  /** A record of these values alone, of one institution. */
  public static ClinicalRecord record(
      @Nullable Integer age, @Nullable Boolean er, @Nullable Boolean pr, @Nullable Double ki67) {
    return new ClinicalRecord(age, er, pr, ki67, null, null, null, "one");
  }

  /** As many rows of each status in each part, numbered from 0. */
  public static List<DatasetRow> rows(int ofEachStatus) {
    List<DatasetRow> rows = new ArrayList<>();
    for (SplitName split : SplitName.values()) {
      for (int i = 0; i < ofEachStatus; i++) {
        for (Her2Status her2 : Her2Status.values()) {
          rows.add(row(rows.size(), split, her2));
        }
      }
    }
    return rows;
  }

  /** A dataset of these rows and vectors, labelled by HER2. */
  public static FrozenDataset dataset(List<DatasetRow> rows, FeatureTable vectors) {
    return dataset(rows, vectors, Readings.NONE);
  }

  /** A dataset of these rows, vectors and readings, labelled by HER2. */
  public static FrozenDataset dataset(
      List<DatasetRow> rows, FeatureTable vectors, Readings readings) {
    return identified(rows, vectors, readings, "engine 1", "her2");
  }

  /** A dataset with the id of its content. */
  static FrozenDataset identified(
      List<DatasetRow> rows,
      FeatureTable vectors,
      Readings readings,
      String engine,
      String labelField) {
    Dataset draft =
        new Dataset(
            new UUID(0, 0),
            "profile",
            "digest",
            engine,
            "cohort",
            labelField,
            null,
            vectors.columnCount(),
            true,
            DatasetDigests.ofMatrix(rows, vectors),
            DatasetDigests.ofLabels(labelField, rows),
            readings.lesions().size(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Instant.EPOCH);
    return DatasetDescriptions.identified(new FrozenDataset(draft, rows, vectors, readings));
  }
}
