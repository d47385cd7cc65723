package org.petra.statistics.hypothesis;

/**
 * Sums the probabilities of all 2 by 2 tables with given margins that are no more probable than an
 * observed one.
 */
final class FourfoldTail {

  /*
   * Each table's probability follows from its neighbour's by a ratio of whole numbers, so that
   * nothing is lost to the logarithms of large factorials. The walk starts at the most probable
   * table: what underflows on the way to either end is of no weight beside it.
   */

  private final long row;
  private final long column;
  private final long rest;

  private FourfoldTail(ContingencyTable table) {
    this.row = table.rowTotal(0);
    this.column = table.columnTotal(0);
    this.rest = (long) table.rowTotal(1) - column;
  }

  /** The sum for a table of two rows and columns, none of them empty. */
  static double pValue(ContingencyTable table) {
    return new FourfoldTail(table).sum(table.count(0, 0));
  }

  private double sum(int observed) {
    int lowest = (int) Math.max(0, -rest);
    double[] weights = new double[(int) Math.min(row, column) - lowest + 1];
    int mode = (int) ((row + 1) * (column + 1) / (row + column + rest + 2)) - lowest;
    weights[mode] = 1;
    for (int i = mode + 1; i < weights.length; i++) {
      weights[i] = weights[i - 1] * ratio(lowest + i);
    }
    for (int i = mode - 1; i >= 0; i--) {
      weights[i] = weights[i + 1] / ratio(lowest + i + 1);
    }
    double limit = weights[observed - lowest] * (1 + TableEnumeration.TIE);
    double counting = 0;
    double all = 0;
    for (double weight : weights) {
      counting += weight <= limit ? weight : 0;
      all += weight;
    }
    return counting / all;
  }

  /** How probable the table with {@code count} in its first cell is beside the one with less 1. */
  private double ratio(long count) {
    return (double) ((row - count + 1) * (column - count + 1)) / (count * (rest + count));
  }
}
