package org.petra.statistics.hypothesis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Sums the probabilities of all tables with given margins that are no more probable than an
 * observed one. Used once, by one thread.
 */
final class TableEnumeration {

  /*
   * After Mehta and Patel (1983), "A network algorithm for performing Fisher's exact test in r x c
   * contingency tables", JASA 78: a table is built column by column, what remains of the row totals
   * is a node, and a table's probability is a constant times the product of its 1 / count!. Ways to
   * a node with the same product are followed as one. Their bounds on what may follow a node are
   * not needed here: where two columns are left its completions are few enough to be listed, and
   * sorted they tell each way by a binary search which share of them counts.
   */

  /** Probabilities closer than this, relatively, are equal and differ by rounding alone. */
  static final double TIE = 1e-7;

  private final int[] rowTotals;

  /** In ascending order, so that the first columns branch least. */
  private final int[] columnTotals;

  private final double[] logFactorials;

  /** The log of the product up to which a table counts. */
  private final double logAllowed;

  private long stepsLeft;

  TableEnumeration(ContingencyTable observed, long steps) {
    // The fewer rows, the fewer nodes: their number is bounded by the product of the row totals.
    ContingencyTable table =
        observed.rows() <= observed.columns() ? observed : observed.transposed();
    this.stepsLeft = steps;
    this.logFactorials = logFactorials(table.total());
    this.rowTotals = IntStream.range(0, table.rows()).map(table::rowTotal).toArray();
    this.columnTotals =
        IntStream.range(0, table.columns()).map(table::columnTotal).sorted().toArray();
    double log = 0;
    for (int row = 0; row < rowTotals.length; row++) {
      for (int column = 0; column < columnTotals.length; column++) {
        log -= logFactorials[table.count(row, column)];
      }
    }
    this.logAllowed = log + TIE;
  }

  /** The sum, or empty when the steps did not suffice. */
  OptionalDouble pValue() {
    try {
      Map<Node, Pasts> level = Map.of(Node.of(rowTotals), Pasts.start());
      for (int column = 0; column < columnTotals.length - 2; column++) {
        Map<Node, Pasts> next = new HashMap<>();
        for (Map.Entry<Node, Pasts> entry : level.entrySet()) {
          descend(entry.getKey().remaining(), columnTotals[column], entry.getValue(), next);
        }
        level = next;
      }
      double sum = 0;
      for (Map.Entry<Node, Pasts> entry : level.entrySet()) {
        sum += complete(entry.getKey().remaining(), entry.getValue());
      }
      return OptionalDouble.of(Math.min(1, sum));
    } catch (OutOfSteps stop) {
      return OptionalDouble.empty();
    }
  }

  private void descend(int[] remaining, int columnTotal, Pasts pasts, Map<Node, Pasts> next) {
    distribute(
        remaining,
        columnTotal,
        (rest, log) -> {
          // To sort and to keep a node takes as long, and as much, as it has rows.
          spend(2L * rest.length);
          spend(next.computeIfAbsent(Node.of(rest), node -> new Pasts()).addAll(pasts, log));
        });
  }

  /** The summed probability of the tables that count, of all that pass a node before the end. */
  private double complete(int[] remaining, Pasts pasts) {
    DoubleStream.Builder products = DoubleStream.builder();
    distribute(
        remaining,
        columnTotals[columnTotals.length - 2],
        (rest, log) -> products.add(log - logFactorials(rest)));
    double[] logs = products.build().sorted().toArray();
    double[] cumulative = new double[logs.length + 1];
    // Relative to the largest, so that nothing overflows; the least first, so that they are heard.
    double largest = logs[logs.length - 1];
    for (int i = 0; i < logs.length; i++) {
      cumulative[i + 1] = cumulative[i] + Math.exp(logs[i] - largest);
    }
    double logAllTables =
        logFactorials[Arrays.stream(rowTotals).sum()]
            - logFactorials(rowTotals)
            - logFactorials(columnTotals);
    double sum = 0;
    for (Pasts.Past past : pasts.values()) {
      int counting = upperBound(logs, logAllowed - past.log());
      sum += past.ways() * cumulative[counting] * Math.exp(past.log() + largest - logAllTables);
    }
    spend(logs.length + pasts.values().size());
    return sum;
  }

  /** The logs of all factorials up to one, with the rounding of their sum carried along. */
  private static double[] logFactorials(int most) {
    double[] logs = new double[most + 1];
    double lost = 0;
    for (int i = 1; i <= most; i++) {
      double added = Math.log(i) - lost;
      logs[i] = logs[i - 1] + added;
      lost = logs[i] - logs[i - 1] - added;
    }
    return logs;
  }

  private double logFactorials(int[] counts) {
    double log = 0;
    for (int count : counts) {
      log += logFactorials[count];
    }
    return log;
  }

  /** The number of leading values that are at most {@code limit}. */
  private static int upperBound(double[] ascending, double limit) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] <= limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Visits every way to take a column's total from what remains of the rows. */
  private void distribute(int[] remaining, int columnTotal, Visitor visitor) {
    int[] capacity = new int[remaining.length + 1];
    for (int row = remaining.length - 1; row >= 0; row--) {
      capacity[row] = capacity[row + 1] + remaining[row];
    }
    distribute(remaining.clone(), capacity, 0, columnTotal, 0, visitor);
  }

  private void distribute(
      int[] rest, int[] capacity, int row, int left, double log, Visitor visitor) {
    spend(1);
    if (row == rest.length) {
      visitor.visit(rest, log);
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

  private void spend(long steps) {
    stepsLeft -= steps;
    if (stepsLeft < 0) {
      throw new OutOfSteps();
    }
  }

  /** Receives what remains after a column, to be read at once, and the log of its product. */
  private interface Visitor {
    void visit(int[] rest, double log);
  }

  /** What remains of the rows, in ascending order, as rows are alike. */
  private record Node(List<Integer> ascending) {
    static Node of(int[] remaining) {
      return new Node(Arrays.stream(remaining).sorted().boxed().toList());
    }

    int[] remaining() {
      return ascending.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private static final class OutOfSteps extends RuntimeException {
    OutOfSteps() {
      super("the enumeration took too many steps", null, false, false);
    }
  }
}
