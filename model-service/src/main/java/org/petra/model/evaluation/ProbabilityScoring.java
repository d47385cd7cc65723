package org.petra.model.evaluation;

import java.util.List;
import org.petra.contracts.model.Evaluation.Calibration;
import org.petra.contracts.model.Evaluation.CalibrationGroup;
import org.petra.contracts.model.Evaluation.NetBenefitPoint;
import org.petra.contracts.model.SplitName;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.calibration.CalibrationGroups;
import org.petra.statistics.calibration.CalibrationLine;
import org.petra.statistics.calibration.HosmerLemeshow;
import org.petra.statistics.calibration.NetBenefit;

/**
 * Judges served probabilities: calibration and decision curve.
 *
 * @param positive whether each row belongs to the class
 * @param probabilities what is served, one a row
 */
record ProbabilityScoring(boolean[] positive, double[] probabilities) {

  private static final int GROUPS = 10;

  /** With fewer rows a group the observed shares are mostly 0 and 1. */
  private static final int ROWS_A_GROUP = 5;

  private static final int FEWEST_GROUPS = 3;

  /** Threshold probabilities of the decision curve: 0.02, 0.04 ... 0.98. */
  private static final int THRESHOLDS = 50;

  /** Intercept, slope, Hosmer and Lemeshow's test and the groups of the plot. */
  Calibration calibration(SplitName split) {
    Outcome<CalibrationLine> line = CalibrationLine.of(positive, probabilities);
    Outcome<HosmerLemeshow> test =
        HosmerLemeshow.of(
            positive,
            probabilities,
            groups(),
            split == SplitName.TRAINING ? HosmerLemeshow.Cases.FITTED : HosmerLemeshow.Cases.NEW);
    return new Calibration(
        Estimates.coefficient(line.map(CalibrationLine::inTheLarge)),
        Estimates.coefficient(line.map(CalibrationLine::slope)),
        test.value().map(HosmerLemeshow::pValue).orElse(null),
        test.reason().map(Reason::description).orElse(null),
        CalibrationGroups.of(positive, probabilities, groups()).value().orElse(List.of()).stream()
            .map(
                group ->
                    new CalibrationGroup(
                        group.meanPredicted(),
                        (double) group.observed() / group.count(),
                        group.count()))
            .toList());
  }

  /** Net benefit by threshold probability; empty without a row. */
  List<NetBenefitPoint> decisionCurve() {
    double[] thresholds = new double[THRESHOLDS - 1];
    for (int i = 0; i < thresholds.length; i++) {
      thresholds[i] = (i + 1.0) / THRESHOLDS;
    }
    return NetBenefit.curve(positive, probabilities, thresholds).value().orElse(List.of()).stream()
        .map(point -> new NetBenefitPoint(point.threshold(), point.model(), point.treatAll()))
        .toList();
  }

  private int groups() {
    return Math.max(FEWEST_GROUPS, Math.min(GROUPS, positive.length / ROWS_A_GROUP));
  }
}
