package org.petra.statistics.selection;

import org.petra.statistics.FeatureTable;

/** Splits a column by a yes-or-no label. */
final class BinaryGroups {

  private BinaryGroups() {}

  /** The values whose label is {@code label}, in row order. */
  static double[] of(double[] column, boolean[] positive, boolean label) {
    double[] chosen = new double[count(positive, label)];
    int next = 0;
    for (int i = 0; i < column.length; i++) {
      if (positive[i] == label) {
        chosen[next++] = column[i];
      }
    }
    return chosen;
  }

  /** The number of rows of the smaller class. */
  static int smaller(boolean[] positive) {
    return Math.min(count(positive, true), count(positive, false));
  }

  /** Throws {@link IllegalArgumentException} unless there is one label a row. */
  static void check(FeatureTable table, boolean[] positive) {
    if (table.rowCount() != positive.length) {
      throw new IllegalArgumentException(
          positive.length + " labels for " + table.rowCount() + " rows");
    }
  }

  private static int count(boolean[] positive, boolean label) {
    int count = 0;
    for (boolean each : positive) {
      count += each == label ? 1 : 0;
    }
    return count;
  }
}
