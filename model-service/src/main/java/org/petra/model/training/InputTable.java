package org.petra.model.training;

import java.util.ArrayList;
import java.util.List;
import org.petra.model.dataset.Covariate;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.dataset.LesionReadings;
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
            .map(
                row ->
                    new RowOrigin(
                        row.caseId(), row.patient().toString(), row.record().institution()))
            .toList();
    return new TrainingRows(
        origins, dataset.vectors(), clinical(dataset, covariates), positive, readings(dataset));
  }

  private static RepeatedReadings readings(FrozenDataset dataset) {
    List<Integer> intraRows = new ArrayList<>();
    List<double[]> intra = new ArrayList<>();
    List<Integer> interRows = new ArrayList<>();
    List<double[]> inter = new ArrayList<>();
    for (LesionReadings lesion : dataset.readings().lesions()) {
      double[] repeated = lesion.repeated();
      if (repeated != null) {
        intraRows.add(lesion.row());
        intra.add(repeated);
      }
      double[] otherReader = lesion.otherReader();
      if (otherReader != null) {
        interRows.add(lesion.row());
        inter.add(otherReader);
      }
    }
    List<String> names = dataset.vectors().names();
    return new RepeatedReadings(
        intraRows,
        FeatureTable.ofRows(names, intra.toArray(double[][]::new)),
        interRows,
        FeatureTable.ofRows(names, inter.toArray(double[][]::new)));
  }

  /** One column for each covariate; NaN where a value is unknown. */
  private static FeatureTable clinical(FrozenDataset dataset, List<Covariate> covariates) {
    double[][] columns = new double[covariates.size()][dataset.rows().size()];
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < columns[column].length; row++) {
        Double value = covariates.get(column).of(dataset.rows().get(row).record());
        columns[column][row] = value == null ? Double.NaN : value;
      }
    }
    return FeatureTable.ofColumns(covariates.stream().map(Covariate::name).toList(), columns);
  }
}
