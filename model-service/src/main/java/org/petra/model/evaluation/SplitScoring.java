package org.petra.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.Evaluation.CasePrediction;
import org.petra.contracts.model.Evaluation.RocPoint;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Task;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.TaskLabel;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.calibration.BrierScore;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.AucInterval;
import org.petra.statistics.discrimination.DeLong;
import org.petra.statistics.discrimination.IntervalMethod;
import org.petra.statistics.discrimination.RocCurve;
import org.petra.statistics.discrimination.ScoredCases;

/**
 * Judges the scores of one part of a dataset.
 *
 * @param task which class against the rest
 * @param classifier what made the scores
 * @param split which part
 */
public record SplitScoring(Task task, Classifier classifier, SplitName split) {

  private static final double LEVEL = 0.95;
  private static final String METHOD = "DeLong, Wald";

  /**
   * The evaluation of these rows.
   *
   * @param rows the part's cases
   * @param scores what the AUC ranks, one a row
   * @param probabilities what is served, one a row
   * @param threshold probability from which the label is positive
   */
  public SplitEvaluation evaluate(
      List<DatasetRow> rows, double[] scores, double[] probabilities, double threshold) {
    boolean[] positive = TaskLabel.of(task, rows);
    ScoredCases scored = ScoredCases.of(positive, scores);
    return new SplitEvaluation(
        split,
        rows.size(),
        scored.positives(),
        auc(scored),
        shareCalledRight(positive, probabilities, threshold, true),
        shareCalledRight(positive, probabilities, threshold, false),
        BrierScore.of(positive, probabilities).get(),
        PublishedAuc.of(task, classifier, split),
        roc(scored),
        predictions(rows, positive, scores, probabilities));
  }

  /** The area with its interval; what cannot be computed is null with the reason. */
  static Estimate auc(ScoredCases cases) {
    Outcome<Double> area = Auc.of(cases);
    Outcome<AucInterval> interval = DeLong.interval(cases, IntervalMethod.WALD, LEVEL);
    return new Estimate(
        area.value().orElse(null),
        interval.value().map(AucInterval::lower).orElse(null),
        interval.value().map(AucInterval::upper).orElse(null),
        METHOD,
        interval.reason().map(Reason::description).orElse(null));
  }

  private static List<RocPoint> roc(ScoredCases cases) {
    return RocCurve.of(cases)
        .map(
            curve ->
                curve.points().stream()
                    .map(p -> new RocPoint(p.falsePositiveRate(), p.truePositiveRate()))
                    .toList())
        .value()
        .orElse(List.of());
  }

  private static @Nullable Double shareCalledRight(
      boolean[] positive, double[] probabilities, double threshold, boolean label) {
    int cases = 0;
    int right = 0;
    for (int row = 0; row < positive.length; row++) {
      if (positive[row] == label) {
        cases++;
        right += (probabilities[row] >= threshold) == label ? 1 : 0;
      }
    }
    return cases == 0 ? null : (double) right / cases;
  }

  private static List<CasePrediction> predictions(
      List<DatasetRow> rows, boolean[] positive, double[] scores, double[] probabilities) {
    List<CasePrediction> predictions = new ArrayList<>();
    for (int row = 0; row < positive.length; row++) {
      predictions.add(
          new CasePrediction(
              rows.get(row).caseId(), positive[row], scores[row], probabilities[row]));
    }
    return predictions;
  }
}
