package org.petra.model.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petra.contracts.model.PredictionResponse.Warning;
import org.petra.statistics.domain.ColumnRange;
import org.petra.statistics.domain.TrainingDomain;

/** Says in words where a row lies beside the training rows. */
final class DomainWarnings {

  private DomainWarnings() {}

  /** The range of each feature in the training rows. */
  static Map<String, ColumnRange> ranges(TrainingDomain domain) {
    return domain.columns().stream()
        .collect(Collectors.toMap(column -> column.scale().name(), Function.identity()));
  }

  /** The warnings of a row; none for one like the training rows. */
  static List<Warning> of(TrainingDomain.Assessment assessment, Map<String, ColumnRange> ranges) {
    List<Warning> warnings = new ArrayList<>();
    if (assessment.outside()) {
      warnings.add(
          new Warning(
              "OUTSIDE_TRAINING_DATA",
              "The row lies %s standard deviations (Mahalanobis) from the mean of the training data; more than %s is outside."
                  .formatted(number(assessment.mahalanobis()), number(assessment.limit()))));
    }
    for (String feature : assessment.outOfRange()) {
      ColumnRange range = ranges.get(feature);
      if (range != null) {
        warnings.add(
            new Warning(
                "OUTSIDE_TRAINING_RANGE",
                "%s lies outside the training data, which reach from %s to %s."
                    .formatted(feature, number(range.minimum()), number(range.maximum()))));
      }
    }
    return warnings;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
