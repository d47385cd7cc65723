package org.petra.statistics.calibration;

import java.util.Arrays;
import java.util.Optional;
import org.petra.statistics.Reason;

/** Cases with the probability that was predicted for them; the arrays are not changed. */
record PredictedCases(boolean[] positive, double[] probability) {

  /** Throws {@link IllegalArgumentException} unless there is one probability a label. */
  PredictedCases {
    if (positive.length != probability.length) {
      throw new IllegalArgumentException(
          positive.length + " labels, " + probability.length + " probabilities");
    }
  }

  int count() {
    return positive.length;
  }

  int positives() {
    int count = 0;
    for (boolean each : positive) {
      count += each ? 1 : 0;
    }
    return count;
  }

  /** No case, or a value that is no probability. */
  Optional<Reason> problem() {
    if (positive.length == 0) {
      return Optional.of(Reason.TOO_FEW_OBSERVATIONS);
    }
    if (!Arrays.stream(probability).allMatch(Double::isFinite)) {
      return Optional.of(Reason.NOT_FINITE);
    }
    return Arrays.stream(probability).allMatch(p -> p >= 0 && p <= 1)
        ? Optional.empty()
        : Optional.of(Reason.NOT_A_PROBABILITY);
  }
}
