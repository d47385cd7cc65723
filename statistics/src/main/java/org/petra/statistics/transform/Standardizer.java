package org.petra.statistics.transform;

import java.util.ArrayList;
import java.util.List;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Magnitude;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * Brings columns to mean 0 and standard deviation 1, as measured on the rows it was fitted to.
 *
 * <p>A column that is constant in those rows becomes 0 in every row, so that it cannot move a
 * prediction; {@link #constantColumns()} names such columns. The record is all there is to store:
 * rebuilt from its columns it does the same, bit for bit.
 *
 * @param columns one scale for each column, in column order
 */
public record Standardizer(List<ColumnScale> columns) {

  /** Copies the list. */
  public Standardizer {
    columns = List.copyOf(columns);
  }

  /**
   * The standardizer of these training rows.
   *
   * <p>Absent: {@link Reason#TOO_FEW_OBSERVATIONS} for no row, {@link Reason#NOT_FINITE} for a
   * value that is not finite, {@link Reason#NOT_REPRESENTABLE} for a deviation out of range.
   */
  public static Outcome<Standardizer> fit(FeatureTable training) {
    if (training.rowCount() == 0) {
      return Outcome.absent(Reason.TOO_FEW_OBSERVATIONS);
    }
    List<ColumnScale> scales = new ArrayList<>();
    for (int column = 0; column < training.columnCount(); column++) {
      double[] values = training.column(column);
      Magnitude magnitude = Magnitude.of(values);
      Moments moments = Moments.of(magnitude.divide(values));
      if (!moments.finite()) {
        return Outcome.absent(Reason.NOT_FINITE);
      }
      double mean = magnitude.multiply(moments.mean());
      double deviation =
          magnitude.multiply(
              moments.isConstant() ? 0 : Math.sqrt(moments.sumOfSquares() / moments.count()));
      if (deviation == 0 && !moments.isConstant()) {
        return Outcome.absent(Reason.NOT_REPRESENTABLE);
      }
      scales.add(new ColumnScale(training.names().get(column), mean, deviation));
    }
    return Outcome.of(new Standardizer(scales));
  }

  /** The column names in column order. */
  public List<String> names() {
    return columns.stream().map(ColumnScale::name).toList();
  }

  /** The names of the columns that were constant in the training rows. */
  public List<String> constantColumns() {
    return columns.stream().filter(ColumnScale::constant).map(ColumnScale::name).toList();
  }

  /**
   * One row, standardised.
   *
   * @param row values in the order of {@link #names()}
   * @throws IllegalArgumentException if the length differs or a value is not finite, naming the
   *     column
   */
  public double[] transform(double[] row) {
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(row.length + " values for " + columns.size() + " columns");
    }
    double[] standardized = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      standardized[i] = columns.get(i).apply(row[i]);
    }
    return standardized;
  }

  /**
   * The table's columns of these names, standardised, in the order of {@link #names()}; others are
   * left out.
   *
   * @throws IllegalArgumentException if a column is missing or a value is not finite, naming the
   *     column
   */
  public FeatureTable transform(FeatureTable table) {
    double[][] standardized = new double[columns.size()][];
    for (int i = 0; i < standardized.length; i++) {
      ColumnScale scale = columns.get(i);
      double[] values = table.column(scale.name());
      for (int row = 0; row < values.length; row++) {
        values[row] = scale.apply(values[row]);
      }
      standardized[i] = values;
    }
    return FeatureTable.ofColumns(names(), standardized);
  }
}
