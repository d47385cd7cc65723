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
 * @param task name of the label
 * @param classifier which classifier
 * @param simulated whether the dataset holds simulated cases
 * @param score what the AUC ranks: {@code probability}, {@code decision value} or {@code vote
 *     share}
 * @param threshold probability from which a row counts as of the class
 * @param splits one for each part that has cases
 * @param validation cross-validation and permutation check; null for a version without
 * @param published the article's AUCs of this label and classifier where the profile is the
 *     article's; else empty
 * @param coefficients what each input does to the odds of a logistic regression, in the order of
 *     the version's features; empty for the other classifiers
 */
public record Evaluation(
    String name,
    int version,
    String task,
    Classifier classifier,
    boolean simulated,
    String score,
    double threshold,
    List<SplitEvaluation> splits,
    @Nullable Validation validation,
    List<PublishedAuc> published,
    List<Coefficient> coefficients) {

  /**
   * One part of the dataset.
   *
   * @param split which part
   * @param cases rows
   * @param positives rows of the class
   * @param auc area under the ROC curve with DeLong's interval
   * @param sensitivity at the threshold, with Clopper and Pearson's interval, as the next three
   * @param specificity at the threshold
   * @param ppv positive predictive value at the threshold
   * @param npv negative predictive value at the threshold
   * @param brier mean squared error of the served probability
   * @param calibration how well the served probabilities are met
   * @param decisionCurve net benefit by threshold probability
   * @param roc points from (0, 0) to (1, 1)
   * @param predictions every row
   */
  public record SplitEvaluation(
      SplitName split,
      int cases,
      int positives,
      Estimate auc,
      Estimate sensitivity,
      Estimate specificity,
      Estimate ppv,
      Estimate npv,
      double brier,
      Calibration calibration,
      List<NetBenefitPoint> decisionCurve,
      List<RocPoint> roc,
      List<CasePrediction> predictions) {}

  /** What an article prints for a part: the AUC and its 95 % interval. */
  public record PublishedAuc(SplitName split, double auc, double low, double high) {}

  /**
   * What one standard deviation more of an input, among the training rows, does where the others
   * stay. The fit is penalised, which draws it to no effect, and has no interval; it is that of the
   * probability before any calibration.
   *
   * @param feature the input
   * @param logOdds added to the log odds of the class
   * @param oddsRatio what the odds are multiplied by: above 1 it speaks for the class
   */
  public record Coefficient(String feature, double logOdds, double oddsRatio) {}

  /** A point of the ROC curve. */
  public record RocPoint(double falsePositiveRate, double truePositiveRate) {}

  /** The score and served probability of one row. */
  public record CasePrediction(UUID caseId, boolean positive, double score, double probability) {}

  /**
   * Calibration of served probabilities.
   *
   * @param intercept of the logistic line at slope 1 (calibration in the large); 0 is best
   * @param slope of the logistic line; 1 is best
   * @param hosmerLemeshow p-value of Hosmer and Lemeshow's test, null when it cannot be made
   * @param hosmerLemeshowAbsentBecause why, else null
   * @param groups cases by predicted probability, for the plot
   */
  public record Calibration(
      Estimate intercept,
      Estimate slope,
      @Nullable Double hosmerLemeshow,
      @Nullable String hosmerLemeshowAbsentBecause,
      List<CalibrationGroup> groups) {}

  /** Cases of similar predicted probability: mean prediction, observed share, how many. */
  public record CalibrationGroup(double predicted, double observed, int cases) {}

  /**
   * A point of the decision curve.
   *
   * @param threshold probability from which one would act, in (0, 1)
   * @param model net benefit of acting by the model
   * @param all net benefit of acting on every case; that of acting on none is 0
   */
  public record NetBenefitPoint(double threshold, double model, double all) {}
}
