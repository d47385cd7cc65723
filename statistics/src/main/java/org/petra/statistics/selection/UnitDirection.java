package org.petra.statistics.selection;

import java.util.List;
import org.petra.statistics.Magnitude;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * A column's deviations from its mean, scaled to unit length: the dot product of two is Pearson's
 * correlation.
 */
final class UnitDirection {

  /** How many correlations are computed at once. */
  static final int AT_ONCE = 4;

  private UnitDirection() {}

  /**
   * The direction of a column, written over it.
   *
   * <p>Absent: {@link Reason#NOT_FINITE}, {@link Reason#NO_VARIATION}.
   */
  static Outcome<double[]> of(double[] column) {
    double[] values = Magnitude.of(column).divide(column);
    Moments moments = Moments.of(values);
    if (!moments.finite()) {
      return Outcome.absent(Reason.NOT_FINITE);
    }
    if (moments.isConstant()) {
      return Outcome.absent(Reason.NO_VARIATION);
    }
    double length = Math.sqrt(moments.sumOfSquares());
    for (int i = 0; i < column.length; i++) {
      column[i] = (values[i] - moments.mean()) / length;
    }
    return Outcome.of(column);
  }

  /**
   * The correlations of a column with {@link #AT_ONCE} others, from -1 to 1.
   *
   * <p>Each is summed row by row; with four sums under way no addition waits for the one before.
   *
   * @param others the columns, of which those from {@code start} on are taken; after the last one
   *     it is taken again
   * @param correlations where the results go
   */
  static void correlations(
      double[] column, List<double[]> others, int start, double[] correlations) {
    double[] a = others.get(start);
    int last = others.size() - 1;
    double[] b = others.get(Math.min(start + 1, last));
    double[] c = others.get(Math.min(start + 2, last));
    double[] d = others.get(Math.min(start + 3, last));
    double withA = 0;
    double withB = 0;
    double withC = 0;
    double withD = 0;
    for (int i = 0; i < column.length; i++) {
      double value = column[i];
      withA += value * a[i];
      withB += value * b[i];
      withC += value * c[i];
      withD += value * d[i];
    }
    correlations[0] = Math.clamp(withA, -1, 1);
    correlations[1] = Math.clamp(withB, -1, 1);
    correlations[2] = Math.clamp(withC, -1, 1);
    correlations[3] = Math.clamp(withD, -1, 1);
  }
}
