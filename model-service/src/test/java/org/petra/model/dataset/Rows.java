package org.petra.model.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        split,
        her2,
        new CovariateValues(50 + number % 20, number % 2 == 0, number % 3 == 0, 10.0 + number % 10),
        new CaseValues(10.0 + number, 5.0 + number));
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

  /** A dataset of these rows and vectors. */
  public static FrozenDataset dataset(List<DatasetRow> rows, FeatureTable vectors) {
    return new FrozenDataset(description(rows, vectors, "engine 1"), rows, vectors);
  }

  /** The description of a dataset, with its id. */
  public static Dataset description(List<DatasetRow> rows, FeatureTable vectors, String engine) {
    Dataset draft =
        new Dataset(
            new UUID(0, 0),
            "profile",
            "digest",
            engine,
            "cohort",
            "her2",
            null,
            vectors.columnCount(),
            true,
            DatasetDigests.ofMatrix(rows, vectors),
            DatasetDigests.ofLabels(rows),
            0,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Instant.EPOCH);
    return DatasetDescriptions.identified(draft, rows);
  }
}
