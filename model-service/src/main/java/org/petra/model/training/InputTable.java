package org.petra.model.training;

import java.util.List;
import org.petra.model.dataset.Covariate;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.pipeline.RepeatedReadings;
import org.petra.model.pipeline.RowOrigin;
import org.petra.model.pipeline.TrainingRows;
import org.petra.statistics.FeatureTable;

/** The rows of a dataset as the steps of a training take them. */
final class InputTable {

  private InputTable() {}

  /**
   * Every row of every part, in the dataset's order.
   *
   * @param positive whether each row belongs to the class
   */
  static TrainingRows of(FrozenDataset dataset, List<Covariate> covariates, boolean[] positive) {
    List<RowOrigin> origins =
        dataset.rows().stream()
            .map(row -> new RowOrigin(row.caseId(), row.caseId().toString(), null))
            .toList();
    return new TrainingRows(
        origins,
        dataset.vectors(),
        clinical(dataset, covariates),
        positive,
        RepeatedReadings.none());
  }

  /** One column for each covariate; NaN where a value is unknown. */
  private static FeatureTable clinical(FrozenDataset dataset, List<Covariate> covariates) {
    double[][] columns = new double[covariates.size()][dataset.rows().size()];
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < columns[column].length; row++) {
        Double value = covariates.get(column).of(dataset.rows().get(row).covariates());
        columns[column][row] = value == null ? Double.NaN : value;
      }
    }
    return FeatureTable.ofColumns(covariates.stream().map(Covariate::name).toList(), columns);
  }
}
