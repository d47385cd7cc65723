package org.petra.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Evaluation.CasePrediction;
import org.petra.contracts.model.Evaluation.RocPoint;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.SplitName;
import org.petra.model.dataset.DatasetRow;
import org.petra.model.dataset.Labels;
import org.petra.statistics.Outcome;
import org.petra.statistics.calibration.BrierScore;
import org.petra.statistics.discrimination.Confusion;
import org.petra.statistics.discrimination.RocCurve;
import org.petra.statistics.discrimination.ScoredCases;

/**
 * Judges the scores of one part of a dataset.
 *
 * @param label which class against the rest
 * @param classifier what made the scores
 * @param split which part
 */
public record SplitScoring(Label label, Classifier classifier, SplitName split) {

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
    boolean[] positive = Labels.positive(label, rows);
    ScoredCases scored = ScoredCases.of(positive, scores);
    Outcome<Confusion> called = Confusion.at(threshold, ScoredCases.of(positive, probabilities));
    ProbabilityScoring served = new ProbabilityScoring(positive, probabilities);
    return new SplitEvaluation(
        split,
        rows.size(),
        scored.positives(),
        Estimates.auc(scored),
        Estimates.share(called.flatMap(each -> each.sensitivity(Estimates.LEVEL))),
        Estimates.share(called.flatMap(each -> each.specificity(Estimates.LEVEL))),
        Estimates.share(called.flatMap(each -> each.positivePredictiveValue(Estimates.LEVEL))),
        Estimates.share(called.flatMap(each -> each.negativePredictiveValue(Estimates.LEVEL))),
        BrierScore.of(positive, probabilities).get(),
        served.calibration(split),
        served.decisionCurve(),
        roc(scored),
        predictions(rows, positive, scores, probabilities));
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
