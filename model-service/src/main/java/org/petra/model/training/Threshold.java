package org.petra.model.training;

import java.util.OptionalDouble;
import org.petra.model.validation.OutOfFold;
import org.petra.statistics.discrimination.RocCurve;
import org.petra.statistics.discrimination.ScoredCases;

/**
 * The probability from which a row counts as of the class.
 *
 * @param value from 0 to 1
 * @param rule how it was found, in words
 */
record Threshold(double value, String rule) {

  /** Youden's, on out-of-fold probabilities where there are any, else on the training part. */
  static Threshold of(OutOfFold outOfFold, ScoredCases trainingProbabilities) {
    OptionalDouble found = outOfFold.youdenThreshold();
    return found.isPresent()
        ? new Threshold(
            found.getAsDouble(), "Youden's on the training rows' out-of-fold probabilities")
        : new Threshold(
            RocCurve.of(trainingProbabilities).get().youden().threshold(),
            "Youden's on the training part");
  }
}
