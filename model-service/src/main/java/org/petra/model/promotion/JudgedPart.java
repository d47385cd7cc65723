package org.petra.model.promotion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.Evaluation.CasePrediction;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Validation;
import org.petra.model.registry.StoredEvaluation;

/**
 * What a version's stored evaluation says of one part.
 *
 * @param auc with its interval
 * @param slope of the calibration line
 * @param rows every case with its score
 */
record JudgedPart(Estimate auc, Estimate slope, Map<UUID, Scored> rows) {

  /** A case's class and the score that the AUC ranks. */
  record Scored(boolean positive, double score) {}

  /** The part, or empty where the version was not judged on it. */
  static Optional<JudgedPart> of(StoredEvaluation evaluation, Gate.Part part) {
    return switch (part) {
      case VALIDATION -> split(evaluation, SplitName.VALIDATION);
      case EXTERNAL -> split(evaluation, SplitName.EXTERNAL);
      case OUT_OF_FOLD ->
          Optional.ofNullable(evaluation.validation())
              .filter(validation -> !validation.predictions().isEmpty())
              .map(JudgedPart::outOfFold);
    };
  }

  private static Optional<JudgedPart> split(StoredEvaluation evaluation, SplitName name) {
    return evaluation.splits().stream()
        .filter(split -> split.split() == name)
        .findFirst()
        .map(
            split ->
                new JudgedPart(
                    split.auc(), split.calibration().slope(), rows(split.predictions())));
  }

  private static Map<UUID, Scored> rows(List<CasePrediction> predictions) {
    Map<UUID, Scored> rows = new LinkedHashMap<>();
    predictions.forEach(each -> rows.put(each.caseId(), new Scored(each.positive(), each.score())));
    return rows;
  }

  private static JudgedPart outOfFold(Validation validation) {
    Map<UUID, Scored> rows = new LinkedHashMap<>();
    for (Validation.OutOfFold each : validation.predictions()) {
      rows.put(each.caseId(), new Scored(each.positive(), each.score()));
    }
    return new JudgedPart(validation.auc(), validation.calibrationSlope(), rows);
  }
}
