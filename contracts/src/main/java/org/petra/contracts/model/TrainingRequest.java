package org.petra.contracts.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new version of a model. {@code POST /api/v1/models/{name}/versions}, answered 202 with
 * the {@code Location} of the training. What is left out takes the study's default, and every
 * answer says which.
 *
 * @param task one of the study's labels; null where {@code label} is given. {@code HER2} makes
 *     three versions, named {@code {name}-over}, {@code -low} and {@code -zero}
 * @param label a label over any clinical field; null where {@code task} is given
 * @param classifier which classifier
 * @param profile whose feature vectors
 * @param cohort whose cases
 * @param split lists or rule
 * @param cases which cases may enter; null lets all pass
 * @param columns which feature columns may enter; null takes all
 * @param selection the steps before the classifier; null takes the study's
 * @param covariates clinical columns that are added unselected, none of which the label is made
 *     from; null takes {@code ER} and {@code PR}, without the label's own
 * @param fit search space, class weights, calibration; null takes fixed settings
 * @param validation cross-validation and permutation check; null takes the defaults
 * @param seed of everything random; null takes 20250101
 */
public record TrainingRequest(
    @Nullable Task task,
    @Nullable LabelRequest label,
    Classifier classifier,
    String profile,
    String cohort,
    SplitRequest split,
    @Nullable CaseFilter cases,
    @Nullable ColumnFilter columns,
    @Nullable SelectionRequest selection,
    @Nullable List<String> covariates,
    @Nullable FitRequest fit,
    @Nullable ValidationRequest validation,
    @Nullable Long seed) {

  /** A request with the study's defaults. */
  public static TrainingRequest of(
      Task task, Classifier classifier, String profile, String cohort, SplitRequest split) {
    return new TrainingRequest(
        task, null, classifier, profile, cohort, split, null, null, null, null, null, null, null);
  }
}
