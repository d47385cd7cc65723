package org.petra.contracts.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How well a version tells its class from the rest. {@code GET
 * /api/v1/models/{name}/versions/{v}/evaluation}.
 *
 * @param name of the model
 * @param version of the model
 * @param task which class against the rest
 * @param classifier which classifier
 * @param simulated whether the dataset holds simulated cases
 * @param score what the AUC ranks: {@code probability}, {@code decision value} or {@code vote
 *     share}
 * @param splits one for each part that has cases
 */
public record Evaluation(
    String name,
    int version,
    Task task,
    Classifier classifier,
    boolean simulated,
    String score,
    List<SplitEvaluation> splits) {

  /**
   * One part of the dataset.
   *
   * @param split which part
   * @param cases rows
   * @param positives rows of the class
   * @param auc area under the ROC curve with DeLong's interval
   * @param sensitivity at the stored threshold
   * @param specificity at the stored threshold
   * @param brier mean squared error of the served probability
   * @param published the article's AUC for this task, classifier and part, null where it gives none
   * @param roc points from (0, 0) to (1, 1)
   * @param predictions every row
   */
  public record SplitEvaluation(
      SplitName split,
      int cases,
      int positives,
      Estimate auc,
      @Nullable Double sensitivity,
      @Nullable Double specificity,
      double brier,
      @Nullable Double published,
      List<RocPoint> roc,
      List<CasePrediction> predictions) {}

  /** A point of the ROC curve. */
  public record RocPoint(double falsePositiveRate, double truePositiveRate) {}

  /** The score and served probability of one row. */
  public record CasePrediction(UUID caseId, boolean positive, double score, double probability) {}
}
