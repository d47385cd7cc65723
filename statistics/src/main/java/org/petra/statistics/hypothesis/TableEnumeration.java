package org.petra.statistics.hypothesis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Sums the probabilities of all tables with given margins that are no more probable than an
 * observed one. Used once, by one thread.
 */
final class TableEnumeration {

  /*
   * The idea of Mehta and Patel (1983), "A network algorithm for performing Fisher's exact test in
   * r x c contingency tables", JASA 78. A table is built column by column; what remains of the row
   * totals is a node. A table's probability is a constant times the product of 1 / count!, so a
   * node knows, whatever came before, the largest, the smallest and the summed product of its
   * completions. Where even the largest completion stays at or below the observed table all are
   * counted at once, where even the smallest stays above none is, and only the rest is descended.
   */

  /** Probabilities closer than this, relatively, are equal and differ by rounding alone. */
  private static final double TIE = 1e-7;

  /** What remembering a node counts in steps, so that their number bounds memory too. */
  private static final int NODE_STEPS = 100;

  private final int[] rowTotals;
  private final int[] columnTotals;
  private final double[] logFactorials;

  /** Sum of log column totals' factorials from a column to the last. */
  private final double[] logColumnsFrom;

  private final Map<Node, Bounds> bounds = new HashMap<>();

  /** The log probability up to which a table counts. */
  private final double logAllowed;

  private long stepsLeft;

  TableEnumeration(ContingencyTable observed, long steps) {
    // The fewer rows, the fewer nodes: their number is bounded by the product of the row totals.
    ContingencyTable table =
        observed.rows() <= observed.columns() ? observed : observed.transposed();
    this.stepsLeft = steps;
    this.logFactorials = new double[table.total() + 1];
    for (int i = 1; i < logFactorials.length; i++) {
      logFactorials[i] = logFactorials[i - 1] + Math.log(i);
    }
    this.rowTotals = new int[table.rows()];
    this.columnTotals = new int[table.columns()];
    this.logColumnsFrom = new double[table.columns() + 1];
    double log = 0;
    for (int row = 0; row < rowTotals.length; row++) {
      rowTotals[row] = table.rowTotal(row);
      for (int column = 0; column < columnTotals.length; column++) {
        log -= logFactorials[table.count(row, column)];
      }
    }
    for (int column = columnTotals.length - 1; column >= 0; column--) {
      columnTotals[column] = table.columnTotal(column);
      logColumnsFrom[column] = logColumnsFrom[column + 1] + logFactorials[columnTotals[column]];
    }
    this.logAllowed = log + TIE - logTotal(0, rowTotals);
  }

  /** The sum, or empty when the steps did not suffice. */
  OptionalDouble pValue() {
    try {
      double sum = sum(0, rowTotals, -logTotal(0, rowTotals));
      return OptionalDouble.of(Math.min(1, sum));
    } catch (OutOfSteps stop) {
      return OptionalDouble.empty();
    }
  }

  /**
   * The summed probability of the completions from a node that count.
   *
   * @param logPast log probability of what came before, up to the node's own products
   */
  private double sum(int column, int[] remaining, double logPast) {
    Bounds node = bounds(column, remaining);
    if (logPast + node.logLargest() <= logAllowed) {
      return Math.exp(logPast + logTotal(column, remaining));
    }
    if (logPast + node.logSmallest() > logAllowed) {
      return 0;
    }
    double[] total = new double[1];
    distribute(
        remaining,
        columnTotals[column],
        (rest, log) -> total[0] += sum(column + 1, rest, logPast + log));
    return total[0];
  }

  private Bounds bounds(int column, int[] remaining) {
    if (column == columnTotals.length) {
      return Bounds.END;
    }
    Node key = Node.of(column, remaining);
    Bounds known = bounds.get(key);
    if (known != null) {
      return known;
    }
    spend(NODE_STEPS);
    double[] extremes = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    distribute(
        remaining,
        columnTotals[column],
        (rest, log) -> {
          Bounds next = bounds(column + 1, rest);
          extremes[0] = Math.max(extremes[0], log + next.logLargest());
          extremes[1] = Math.min(extremes[1], log + next.logSmallest());
        });
    Bounds found = new Bounds(extremes[0], extremes[1]);
    bounds.put(key, found);
    return found;
  }

  /** The log of the summed products of 1 / count! over all completions, in closed form. */
  private double logTotal(int column, int[] remaining) {
    int cases = Arrays.stream(remaining).sum();
    double log = logFactorials[cases] - logColumnsFrom[column];
    for (int count : remaining) {
      log -= logFactorials[count];
    }
    return log;
  }

  /** Visits every way to take a column's total from what remains of the rows. */
  private void distribute(int[] remaining, int columnTotal, Visitor visitor) {
    int[] rest = remaining.clone();
    int[] capacity = new int[rest.length + 1];
    for (int row = rest.length - 1; row >= 0; row--) {
      capacity[row] = capacity[row + 1] + rest[row];
    }
    distribute(rest, capacity, 0, columnTotal, 0, visitor);
  }

  private void distribute(
      int[] rest, int[] capacity, int row, int left, double log, Visitor visitor) {
    if (row == rest.length) {
      spend(1);
      visitor.visit(rest.clone(), log);
      return;
    }
    int available = rest[row];
    int most = Math.min(available, left);
    for (int count = Math.max(0, left - capacity[row + 1]); count <= most; count++) {
      rest[row] = available - count;
      distribute(rest, capacity, row + 1, left - count, log - logFactorials[count], visitor);
    }
    rest[row] = available;
  }

  private void spend(int steps) {
    stepsLeft -= steps;
    if (stepsLeft < 0) {
      throw new OutOfSteps();
    }
  }

  /** Receives what remains after a column and the log of that column's product. */
  private interface Visitor {
    void visit(int[] rest, double log);
  }

  /** The log of the largest and the smallest product over the completions from a node. */
  private record Bounds(double logLargest, double logSmallest) {
    static final Bounds END = new Bounds(0, 0);
  }

  /** What remains of the rows before a column; their order does not matter. */
  private record Node(int column, List<Integer> remaining) {
    static Node of(int column, int[] remaining) {
      return new Node(column, Arrays.stream(remaining).sorted().boxed().toList());
    }
  }

  private static final class OutOfSteps extends RuntimeException {
    OutOfSteps() {
      super("the enumeration took too many steps", null, false, false);
    }
  }
}
