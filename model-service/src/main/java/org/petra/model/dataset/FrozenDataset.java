package org.petra.model.dataset;

import java.util.List;
import java.util.stream.IntStream;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.SplitName;
import org.petra.statistics.FeatureTable;

/**
 * A dataset with all that a training needs: to train again bit for bit asks no other service.
 *
 * @param description what is shown of it
 * @param rows cases by part, each part in the order in which it was given
 * @param vectors their feature vectors in the same order; NaN where a value could not be computed
 * @param readings repeated readings of training rows, with the columns of {@code vectors}
 */
public record FrozenDataset(
    Dataset description, List<DatasetRow> rows, FeatureTable vectors, Readings readings) {

  /** Checks that every row has its vector, and copies the list. */
  public FrozenDataset {
    rows = List.copyOf(rows);
    if (rows.size() != vectors.rowCount()) {
      throw new IllegalArgumentException(rows.size() + " rows, " + vectors.rowCount() + " vectors");
    }
  }

  /** The part's rows alone. */
  public FrozenDataset part(SplitName split) {
    int[] indexes =
        IntStream.range(0, rows.size()).filter(i -> rows.get(i).split() == split).toArray();
    return new FrozenDataset(
        description,
        IntStream.of(indexes).mapToObj(rows::get).toList(),
        vectors.rows(indexes),
        readings.rows(indexes));
  }
}
