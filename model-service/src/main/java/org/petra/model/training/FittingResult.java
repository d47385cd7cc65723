package org.petra.model.training;

import java.util.List;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.Validation;
import org.petra.model.pipeline.FittedPipeline;

/**
 * A fitted and judged model.
 *
 * @param label what it tells apart
 * @param fit the model and how it was fitted
 * @param threshold probability from which the label is positive
 * @param evaluations one for each part that has cases
 * @param validation by rows that the folds' fits did not see
 */
record FittingResult(
    Label label,
    FittedPipeline fit,
    Threshold threshold,
    List<SplitEvaluation> evaluations,
    Validation validation) {}
