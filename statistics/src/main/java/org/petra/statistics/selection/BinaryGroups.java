package org.petra.statistics.selection;

import org.petra.statistics.FeatureTable;

/** Splits columns by a yes-or-no label. */
final class BinaryGroups {

  private final int[] positives;
  private final int[] rest;

  private BinaryGroups(int[] positives, int[] rest) {
    this.positives = positives;
    this.rest = rest;
  }

  /**
   * The groups of a table's rows.
   *
   * @throws IllegalArgumentException unless there is one label a row
   */
  static BinaryGroups of(FeatureTable table, boolean[] positive) {
    if (table.rowCount() != positive.length) {
      throw new IllegalArgumentException(
          positive.length + " labels for " + table.rowCount() + " rows");
    }
    return new BinaryGroups(rows(positive, true), rows(positive, false));
  }

  /** The values of the class, in row order. */
  double[] positives(double[] column) {
    return chosen(column, positives);
  }

  /** The values of the others, in row order. */
  double[] rest(double[] column) {
    return chosen(column, rest);
  }

  /** The number of rows of the smaller class. */
  int smaller() {
    return Math.min(positives.length, rest.length);
  }

  private static double[] chosen(double[] column, int[] rows) {
    double[] chosen = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = column[rows[i]];
    }
    return chosen;
  }

  private static int[] rows(boolean[] positive, boolean label) {
    int count = 0;
    for (boolean each : positive) {
      count += each == label ? 1 : 0;
    }
    int[] rows = new int[count];
    int next = 0;
    for (int row = 0; row < positive.length; row++) {
      if (positive[row] == label) {
        rows[next++] = row;
      }
    }
    return rows;
  }
}
