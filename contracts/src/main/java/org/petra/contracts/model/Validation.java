package org.petra.contracts.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What cross-validation says of a version: every step, tuning included, run anew in every fold.
 *
 * @param scheme {@code SPLIT}, {@code REPEATED_K_FOLD}, {@code NESTED_K_FOLD} or {@code
 *     LEAVE_ONE_INSTITUTION_OUT}
 * @param folds how many folds; 0 for {@code SPLIT}
 * @param repeats how often, each time split anew
 * @param rows how many rows were predicted out of fold, each {@code repeats} times
 * @param auc pooled out-of-fold AUC, the mean over repeats, with the interval of a bootstrap by
 *     patient
 * @param meanFoldAuc mean of the folds' own AUCs; null when no fold has both classes
 * @param trainingAuc of the version on the rows it was fitted to
 * @param optimism training AUC minus out-of-fold AUC; null when either is missing
 * @param calibrationSlope of the out-of-fold probabilities
 * @param foldResults one a fold and repeat
 * @param selected how often each feature was chosen over the folds, most often first
 * @param permutation the check with shuffled labels, null when it was not asked for
 * @param predictions out-of-fold score and probability of every row, of the first repeat
 */
public record Validation(
    String scheme,
    int folds,
    int repeats,
    int rows,
    Estimate auc,
    @Nullable Double meanFoldAuc,
    @Nullable Double trainingAuc,
    @Nullable Double optimism,
    Estimate calibrationSlope,
    List<FoldResult> foldResults,
    List<SelectionFrequency> selected,
    @Nullable Permutation permutation,
    List<OutOfFold> predictions) {

  /**
   * One fold.
   *
   * @param name {@code 1/3} for fold 3 of repeat 1, or the institution that was left out
   * @param cases rows that were predicted
   * @param positives of them of the class
   * @param auc null when the fold has one class alone
   * @param settings that tuning chose
   * @param features that were chosen
   */
  public record FoldResult(
      String name,
      int cases,
      int positives,
      @Nullable Double auc,
      Map<String, String> settings,
      List<String> features) {}

  /** A feature, in how many fits it was chosen, and of how many. */
  public record SelectionFrequency(String feature, int chosen, int fits) {}

  /**
   * Labels shuffled among the training rows, all steps run anew by cross-validation each time.
   *
   * @param shuffles how many times
   * @param meanAuc of the shuffles; near 0.5 where nothing leaks
   * @param standardDeviation of the shuffles' AUCs
   * @param pValue share of shuffles whose AUC reaches the true labels', counting the true one
   * @param procedure what was run for each shuffle, in words
   * @param observedAuc the true labels' AUC by the same procedure, which {@code pValue} is of; null
   *     for a version that was made before it was kept
   */
  public record Permutation(
      int shuffles,
      double meanAuc,
      double standardDeviation,
      double pValue,
      String procedure,
      @Nullable Double observedAuc) {}

  /** One row predicted by a fit that did not see its patient. */
  public record OutOfFold(
      UUID caseId, String fold, boolean positive, double score, double probability) {}
}
