package org.petra.statistics.selection;

import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * A column's deviations from its mean, scaled to unit length: the dot product of two is Pearson's
 * correlation.
 */
final class UnitDirection {

  private UnitDirection() {}

  /**
   * The direction of a column, written over it.
   *
   * <p>Absent: {@link Reason#NOT_FINITE}, {@link Reason#NO_VARIATION}, {@link
   * Reason#NOT_REPRESENTABLE} if its length over- or underflows.
   */
  static Outcome<double[]> of(double[] column) {
    Moments moments = Moments.of(column);
    if (!moments.finite()) {
      return Outcome.absent(Reason.NOT_FINITE);
    }
    if (moments.isConstant()) {
      return Outcome.absent(Reason.NO_VARIATION);
    }
    double length = Math.sqrt(moments.sumOfSquares());
    if (!(length >= Double.MIN_NORMAL && length <= Double.MAX_VALUE)) {
      return Outcome.absent(Reason.NOT_REPRESENTABLE);
    }
    for (int i = 0; i < column.length; i++) {
      column[i] = (column[i] - moments.mean()) / length;
    }
    return Outcome.of(column);
  }

  /** The correlation of two columns, from -1 to 1. */
  static double correlation(double[] first, double[] second) {
    double dot = 0;
    for (int i = 0; i < first.length; i++) {
      dot += first[i] * second[i];
    }
    return Math.clamp(dot, -1, 1);
  }
}
