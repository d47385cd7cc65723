package org.petra.model.pipeline;

import java.util.List;
import java.util.Map;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.model.classifier.FittedModel;
import org.petra.statistics.FeatureTable;

/**
 * A model with the account of how it was fitted.
 *
 * @param model the fit
 * @param selection how its inputs were chosen, step by step
 * @param settings of classifier, tuning and calibration, in words
 * @param tuned what tuning chose by name of the setting; empty where nothing was tuned
 */
public record FittedPipeline(
    FittedModel model,
    List<SelectionStep> selection,
    Map<String, String> settings,
    Map<String, String> tuned) {

  /**
   * The score of other rows with the same columns.
   *
   * @throws org.petra.support.problem.ProblemException 422 {@code MISSING_FEATURE} that lists cases
   *     and columns where a value is missing and the model does not fill it, {@code
   *     UNSEEN_INSTITUTION}
   */
  public double[] scores(TrainingRows rows) {
    FeatureTable inputs = rows.inputs(radiomicInputs());
    if (model.parameters().preparation().harmonization().imputation() == null) {
      FittedSteps.refuseMissing(inputs, rows);
    }
    double[] scores = new double[rows.count()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = model.score(inputs.row(row), rows.origins().get(row).institution());
    }
    return scores;
  }

  /** The radiomic inputs in order. */
  public List<String> radiomicInputs() {
    List<String> inputs = model.inputs();
    return inputs.subList(0, inputs.size() - model.parameters().clinicalInputs());
  }
}
