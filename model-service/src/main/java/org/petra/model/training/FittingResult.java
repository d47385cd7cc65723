package org.petra.model.training;

import java.util.List;
import java.util.Map;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.model.classifier.FittedModel;

/**
 * A fitted and judged model.
 *
 * @param model the fit
 * @param selection how its inputs were chosen
 * @param threshold probability from which the label is positive
 * @param settings of the classifier
 * @param evaluations one for each part that has cases
 */
record FittingResult(
    FittedModel model,
    List<SelectionStep> selection,
    double threshold,
    Map<String, String> settings,
    List<SplitEvaluation> evaluations) {}
