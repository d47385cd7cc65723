package org.petra.statistics.hypothesis;

import java.util.Arrays;

/**
 * Counts of cases by two attributes, one by row and one by column. Immutable.
 *
 * <p>An empty row or column is kept; the tests then have no result.
 */
public final class ContingencyTable {

  private final int[][] counts;
  private final int[] rowTotals;
  private final int[] columnTotals;
  private final int total;

  private ContingencyTable(int[][] counts) {
    this.counts = counts;
    this.rowTotals = new int[counts.length];
    this.columnTotals = new int[counts[0].length];
    int sum = 0;
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < columnTotals.length; column++) {
        int count = counts[row][column];
        rowTotals[row] = Math.addExact(rowTotals[row], count);
        columnTotals[column] = Math.addExact(columnTotals[column], count);
        sum = Math.addExact(sum, count);
      }
    }
    this.total = sum;
  }

  /**
   * The table of these counts.
   *
   * @param counts by row, then column; at least two of each
   * @throws IllegalArgumentException for a smaller or ragged table or a negative count
   * @throws ArithmeticException if the total exceeds an int
   */
  public static ContingencyTable of(int[][] counts) {
    if (counts.length < 2 || counts[0].length < 2) {
      throw new IllegalArgumentException("a table has at least two rows and two columns");
    }
    int[][] copy = new int[counts.length][];
    for (int row = 0; row < counts.length; row++) {
      if (counts[row].length != counts[0].length) {
        throw new IllegalArgumentException(
            "row " + row + " has " + counts[row].length + " counts, not " + counts[0].length);
      }
      if (Arrays.stream(counts[row]).anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("row " + row + " has a negative count");
      }
      copy[row] = counts[row].clone();
    }
    return new ContingencyTable(copy);
  }

  /** Number of rows. */
  public int rows() {
    return rowTotals.length;
  }

  /** Number of columns. */
  public int columns() {
    return columnTotals.length;
  }

  /** The count at a row and column, both from 0. */
  public int count(int row, int column) {
    return counts[row][column];
  }

  /** The sum of a row. */
  public int rowTotal(int row) {
    return rowTotals[row];
  }

  /** The sum of a column. */
  public int columnTotal(int column) {
    return columnTotals[column];
  }

  /** The sum of all counts. */
  public int total() {
    return total;
  }

  /**
   * The count expected at a row and column if the attributes were independent; NaN for an empty
   * table.
   */
  public double expected(int row, int column) {
    return (double) rowTotals[row] * columnTotals[column] / total;
  }

  /**
   * The smallest expected count; below 5 the chi-square approximation is usually not trusted, and
   * {@link FisherExact} is the test to use.
   */
  public double smallestExpected() {
    return (double) Arrays.stream(rowTotals).min().orElseThrow()
        * Arrays.stream(columnTotals).min().orElseThrow()
        / total;
  }

  /** Whether a row or a column is empty, so that an attribute does not vary as declared. */
  boolean hasEmptyMargin() {
    return Arrays.stream(rowTotals).anyMatch(sum -> sum == 0)
        || Arrays.stream(columnTotals).anyMatch(sum -> sum == 0);
  }

  /** The same counts with rows and columns exchanged. */
  ContingencyTable transposed() {
    int[][] exchanged = new int[columns()][rows()];
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        exchanged[column][row] = counts[row][column];
      }
    }
    return new ContingencyTable(exchanged);
  }
}
