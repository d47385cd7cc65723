package org.petra.statistics.domain;

import org.petra.statistics.transform.ColumnScale;

/**
 * Where the training rows lie in one column.
 *
 * @param scale its name, mean and standard deviation
 * @param minimum smallest value of a training row
 * @param maximum largest value of a training row
 */
public record ColumnRange(ColumnScale scale, double minimum, double maximum) {

  /** Checks that both ends are finite and in order. */
  public ColumnRange {
    if (!(minimum <= maximum && Double.isFinite(minimum) && Double.isFinite(maximum))) {
      throw new IllegalArgumentException(
          "column " + scale.name() + ": range " + minimum + " to " + maximum);
    }
  }

  /** Whether a value lies between the ends, both included. */
  boolean contains(double value) {
    return minimum <= value && value <= maximum;
  }
}
