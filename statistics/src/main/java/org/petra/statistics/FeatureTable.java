package org.petra.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An immutable table of feature values: one row a case, one named column a feature, stored by
 * column.
 *
 * <p>Values may be NaN or infinite (a feature that could not be computed); what reads the table
 * says what it does with them. Arrays are copied on the way in and out. Safe for use by many
 * threads.
 */
public final class FeatureTable {

  private final List<String> names;
  private final Map<String, Integer> indexes;
  private final double[][] columns;
  private final int rowCount;

  private FeatureTable(List<String> names, double[][] columns, int rowCount) {
    if (names.size() != columns.length) {
      throw new IllegalArgumentException(
          names.size() + " names for " + columns.length + " columns");
    }
    this.names = List.copyOf(names);
    this.indexes = HashMap.newHashMap(columns.length);
    this.columns = columns;
    this.rowCount = rowCount;
    for (int column = 0; column < columns.length; column++) {
      String name = this.names.get(column);
      if (columns[column].length != rowCount) {
        throw new IllegalArgumentException(
            "column " + name + " has " + columns[column].length + " rows, not " + rowCount);
      }
      if (indexes.put(name, column) != null) {
        throw new IllegalArgumentException("two columns are named " + name);
      }
    }
  }

  /**
   * The table of these columns.
   *
   * @param names one name for each column, all different
   * @param columns values by column, then row; all columns equally long
   * @throws IllegalArgumentException if names or lengths do not fit
   */
  public static FeatureTable ofColumns(List<String> names, double[][] columns) {
    double[][] copy = new double[columns.length][];
    for (int column = 0; column < columns.length; column++) {
      copy[column] = columns[column].clone();
    }
    return new FeatureTable(names, copy, columns.length == 0 ? 0 : columns[0].length);
  }

  /**
   * The table of these rows.
   *
   * @param names one name for each column, all different
   * @param rows values by row, then column; every row as long as {@code names}
   * @throws IllegalArgumentException if names or lengths do not fit
   */
  public static FeatureTable ofRows(List<String> names, double[][] rows) {
    double[][] columns = new double[names.size()][rows.length];
    for (int row = 0; row < rows.length; row++) {
      if (rows[row].length != columns.length) {
        throw new IllegalArgumentException(
            "row " + row + " has " + rows[row].length + " values, not " + columns.length);
      }
      for (int column = 0; column < columns.length; column++) {
        columns[column][row] = rows[row][column];
      }
    }
    return new FeatureTable(names, columns, rows.length);
  }

  /** Number of rows. */
  public int rowCount() {
    return rowCount;
  }

  /** Number of columns. */
  public int columnCount() {
    return columns.length;
  }

  /** The column names in column order. */
  public List<String> names() {
    return names;
  }

  /** The value at a row and column, both from 0. */
  public double value(int row, int column) {
    return columns[column][row];
  }

  /** A copy of the column at an index from 0. */
  public double[] column(int column) {
    return columns[column].clone();
  }

  /**
   * A copy of the column of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public double[] column(String name) {
    return column(indexOf(name));
  }

  /** A copy of the row at an index from 0, in column order. */
  public double[] row(int row) {
    double[] values = new double[columns.length];
    for (int column = 0; column < columns.length; column++) {
      values[column] = columns[column][row];
    }
    return values;
  }

  /**
   * The table of these columns alone, in the order of {@code selected}.
   *
   * @throws IllegalArgumentException if a name is unknown or named twice
   */
  public FeatureTable select(List<String> selected) {
    double[][] chosen = new double[selected.size()][];
    for (int column = 0; column < chosen.length; column++) {
      chosen[column] = columns[indexOf(selected.get(column))];
    }
    return new FeatureTable(selected, chosen, rowCount);
  }

  /**
   * The table of these rows alone, in the order of {@code rows}; a row may come more than once.
   *
   * @throws IndexOutOfBoundsException if a row does not exist
   */
  public FeatureTable rows(int... rows) {
    double[][] chosen = new double[columns.length][rows.length];
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < rows.length; row++) {
        chosen[column][row] = columns[column][rows[row]];
      }
    }
    return new FeatureTable(names, chosen, rows.length);
  }

  /**
   * This table with one more column at the end.
   *
   * @throws IllegalArgumentException if the name exists or the length differs
   */
  public FeatureTable with(String name, double[] values) {
    List<String> extended = new ArrayList<>(names);
    extended.add(name);
    double[][] all = new double[columns.length + 1][];
    System.arraycopy(columns, 0, all, 0, columns.length);
    all[columns.length] = values.clone();
    return new FeatureTable(extended, all, columns.length == 0 ? values.length : rowCount);
  }

  private int indexOf(String name) {
    Integer index = indexes.get(name);
    if (index == null) {
      throw new IllegalArgumentException("no column is named " + name);
    }
    return index;
  }
}
