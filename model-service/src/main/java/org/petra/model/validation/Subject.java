package org.petra.model.validation;

import java.util.List;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.pipeline.TrainingRows;

/**
 * What is validated.
 *
 * @param label name of the label, which tells its folds from those of others
 * @param settings all steps
 * @param rows every row of the dataset, of every part
 * @param training which of them train
 * @param strata a class for each row, which every fold has its share of: of folds that several
 *     labels share, that of all labels together
 */
public record Subject(
    String label,
    PipelineSettings settings,
    TrainingRows rows,
    List<Integer> training,
    List<Integer> strata) {

  /** Copies the lists. */
  public Subject {
    training = List.copyOf(training);
    strata = List.copyOf(strata);
  }

  /** The rows that train, alone. */
  TrainingRows trainingRows() {
    return rows.rows(training.stream().mapToInt(Integer::intValue).toArray());
  }
}
