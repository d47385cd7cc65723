package org.petra.statistics.transform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * Puts a value where one is missing: in each column that of the rows it was fitted to.
 *
 * <p>Missing is whatever is not finite. The record is all there is to store.
 *
 * @param names column names in column order
 * @param values what each column's missing values become; finite
 */
public record Imputation(List<String> names, List<Double> values) {

  /** Copies the lists and checks that there is one finite value for each name. */
  public Imputation {
    names = List.copyOf(names);
    values = List.copyOf(values);
    if (names.size() != values.size() || !values.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(names.size() + " columns with values " + values);
    }
  }

  /**
   * The imputation by each column's median of finite values; of an even number the mean of the two
   * in the middle.
   *
   * <p>Absent: {@link Reason#NO_FINITE_VALUE} if a column has none; {@link #columnsWithoutValue}
   * names it.
   */
  public static Outcome<Imputation> median(FeatureTable training) {
    List<Double> medians = new ArrayList<>();
    for (int column = 0; column < training.columnCount(); column++) {
      Optional<Double> median = median(training.column(column));
      if (median.isEmpty()) {
        return Outcome.absent(Reason.NO_FINITE_VALUE);
      }
      medians.add(median.get());
    }
    return Outcome.of(new Imputation(training.names(), medians));
  }

  /** The names of the columns without a finite value, in column order. */
  public static List<String> columnsWithoutValue(FeatureTable table) {
    List<String> without = new ArrayList<>();
    for (int column = 0; column < table.columnCount(); column++) {
      if (Arrays.stream(table.column(column)).noneMatch(Double::isFinite)) {
        without.add(table.names().get(column));
      }
    }
    return List.copyOf(without);
  }

  /**
   * One row without missing values.
   *
   * @param row values in the order of {@link #names()}, which are not changed
   * @throws IllegalArgumentException if the length differs
   */
  public double[] transform(double[] row) {
    if (row.length != names.size()) {
      throw new IllegalArgumentException(row.length + " values for " + names.size() + " columns");
    }
    double[] filled = row.clone();
    for (int i = 0; i < filled.length; i++) {
      filled[i] = filled(row[i], i);
    }
    return filled;
  }

  /**
   * The table's columns of these names without missing values, in the order of {@link #names()};
   * others are left out.
   *
   * @throws IllegalArgumentException if a column is missing
   */
  public FeatureTable transform(FeatureTable table) {
    double[][] columns = new double[names.size()][];
    for (int i = 0; i < columns.length; i++) {
      double[] column = table.column(names.get(i));
      for (int row = 0; row < column.length; row++) {
        column[row] = filled(column[row], i);
      }
      columns[i] = column;
    }
    return FeatureTable.ofColumns(names, columns);
  }

  private double filled(double value, int column) {
    return Double.isFinite(value) ? value : values.get(column);
  }

  /** The median of the finite values, which are sorted on the way. */
  private static Optional<Double> median(double[] column) {
    int count = 0;
    for (double value : column) {
      if (Double.isFinite(value)) {
        column[count++] = value;
      }
    }
    if (count == 0) {
      return Optional.empty();
    }
    Arrays.sort(column, 0, count);
    // Halves before the sum, which could overflow.
    return Optional.of(0.5 * column[(count - 1) / 2] + 0.5 * column[count / 2]);
  }
}
