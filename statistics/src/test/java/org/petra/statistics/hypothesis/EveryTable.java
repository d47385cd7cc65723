package org.petra.statistics.hypothesis;

import org.hipparchus.util.CombinatoricsUtils;

/** Fisher's p value by its definition: every table with the margins, cell by cell. */
final class EveryTable {

  private static final double TIE = 1e-7;

  private final ContingencyTable table;
  private final int[][] counts;
  private double observed;
  private double total;
  private double counted;

  EveryTable(ContingencyTable table) {
    this.table = table;
    this.counts = new int[table.rows()][table.columns()];
  }

  double pValue() {
    observed = 1;
    for (int row = 0; row < table.rows(); row++) {
      for (int column = 0; column < table.columns(); column++) {
        observed /= CombinatoricsUtils.factorialDouble(table.count(row, column));
      }
    }
    fill(0, 1);
    return counted / total;
  }

  private void fill(int cell, double weight) {
    if (cell == table.rows() * table.columns()) {
      total += weight;
      counted += weight <= observed * (1 + TIE) ? weight : 0;
      return;
    }
    int row = cell / table.columns();
    int column = cell % table.columns();
    int inRow = table.rowTotal(row);
    int inColumn = table.columnTotal(column);
    for (int other = 0; other < column; other++) {
      inRow -= counts[row][other];
    }
    for (int other = 0; other < row; other++) {
      inColumn -= counts[other][column];
    }
    boolean closesRow = column == table.columns() - 1;
    boolean closesColumn = row == table.rows() - 1;
    for (int count = 0; count <= Math.min(inRow, inColumn); count++) {
      if ((!closesRow || count == inRow) && (!closesColumn || count == inColumn)) {
        counts[row][column] = count;
        fill(cell + 1, weight / CombinatoricsUtils.factorialDouble(count));
      }
    }
  }
}
