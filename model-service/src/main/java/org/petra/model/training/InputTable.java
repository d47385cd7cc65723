package org.petra.model.training;

import java.util.List;
import java.util.UUID;
import org.petra.contracts.error.ErrorCode;
import org.petra.model.dataset.Covariate;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.FrozenDataset;
import org.petra.statistics.FeatureTable;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;

/** The inputs of a model for the rows of a dataset: selected columns, then covariates. */
final class InputTable {

  private InputTable() {}

  /**
   * The inputs of every row.
   *
   * @throws ProblemException 422 {@code MISSING_FEATURE} that names case and column where a value
   *     is missing: a row is never scored on a guess
   */
  static FeatureTable of(FrozenDataset dataset, List<String> selected, List<Covariate> covariates) {
    FeatureTable table = dataset.vectors().select(selected);
    for (Covariate covariate : covariates) {
      double[] values = new double[dataset.rows().size()];
      for (int row = 0; row < values.length; row++) {
        Double value = covariate.of(dataset.rows().get(row).covariates());
        values[row] = value == null ? Double.NaN : value;
      }
      table = table.with(covariate.name(), values);
    }
    refuseMissing(table, dataset.rows());
    return table;
  }

  private static void refuseMissing(FeatureTable table, List<DatasetRow> rows) {
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < table.columnCount(); column++) {
        if (!Double.isFinite(table.value(row, column))) {
          UUID caseId = rows.get(row).caseId();
          throw new ProblemException(
              HttpStatus.UNPROCESSABLE_CONTENT,
              ErrorCode.MISSING_FEATURE,
              "The case %s (%s) has no value for %s; leave it out of the split."
                  .formatted(caseId, rows.get(row).split(), table.names().get(column)));
        }
      }
    }
  }
}
