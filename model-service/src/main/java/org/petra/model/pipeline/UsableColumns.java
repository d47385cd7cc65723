package org.petra.model.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Moments;
import org.petra.statistics.transform.Imputation;

/** Finds the columns that can be looked at further: complete, or completed, and not constant. */
final class UsableColumns {

  private UsableColumns() {}

  /** Those columns; without missing values. */
  static FeatureTable of(FeatureTable training, boolean impute, StepReport report) {
    FeatureTable completed = impute ? completed(training) : training;
    List<String> names = new ArrayList<>();
    int incomplete = training.columnCount() - completed.columnCount();
    int constant = 0;
    for (int column = 0; column < completed.columnCount(); column++) {
      Moments moments = Moments.of(completed.column(column));
      if (!moments.finite()) {
        incomplete++;
      } else if (moments.isConstant()) {
        constant++;
      } else {
        names.add(completed.names().get(column));
      }
    }
    String rule =
        impute
            ? "missing values became the column's median; dropped on the training rows: %d columns"
                + " without any value, %d without variation"
            : "dropped on the training rows: %d columns with a missing value, %d without variation";
    report.add(
        "usable columns", rule.formatted(incomplete, constant), training.columnCount(), names);
    return completed.select(names);
  }

  private static FeatureTable completed(FeatureTable training) {
    Set<String> empty = new HashSet<>(Imputation.columnsWithoutValue(training));
    FeatureTable candidates =
        training.select(training.names().stream().filter(name -> !empty.contains(name)).toList());
    return Imputation.median(candidates).get().transform(candidates);
  }
}
