package org.petra.statistics.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.transform.ColumnScale;
import org.petra.statistics.transform.Standardizer;

/**
 * Where the training rows of a model lie: the range of every column, and how far from their mean a
 * row is when the columns' spread and correlation are taken into account (Mahalanobis's distance).
 *
 * <p>A column that is constant in the training rows has no part in the distance; another value
 * there is out of range. Plain values: rebuilt from its components it does the same, bit for bit.
 * Takes n p^2 + p^3 steps and p^2 / 2 numbers for p columns: meant for the inputs of a model, not
 * for all that were measured.
 *
 * @param columns in column order
 * @param factor rows of the lower triangular Cholesky factor of the covariance of the standardised
 *     columns that vary
 * @param limit distance beyond which a row is outside; above 0
 */
public record TrainingDomain(List<ColumnRange> columns, List<List<Double>> factor, double limit) {

  /*
   * The covariance is shrunk after Ledoit and Wolf (2004), so that it can be inverted however few
   * rows there are. The limit is the 0.975 quantile of chi-square with p degrees of freedom, which
   * would fit normal columns of known covariance. Texture features are skewed, some inputs are yes
   * or no, and the covariance is estimated from the same rows: many more than 1 row in 40 then lies
   * beyond, and a warning that comes too often is not read. So the limit is raised to the 0.975
   * quantile of the distances of the training rows themselves, each from the others: the smallest
   * that a case like them exceeds once in 40. (Not to the largest of them, which one outlier among
   * the training rows would set for all; with fewer than 39 rows it is the largest.)
   */

  /** Fewer do not show how rows lie. */
  private static final int FEWEST_ROWS = 3;

  /** Copies the lists and checks that they fit each other. */
  public TrainingDomain {
    columns = List.copyOf(columns);
    factor = factor.stream().map(List::copyOf).toList();
    long varying = columns.stream().filter(column -> !column.scale().constant()).count();
    boolean triangular = factor.size() == varying;
    for (int row = 0; row < factor.size(); row++) {
      triangular &= factor.get(row).size() == row + 1 && factor.get(row).get(row) > 0;
    }
    if (!triangular || !(limit > 0)) {
      throw new IllegalArgumentException(
          "factor of " + factor.size() + " rows for " + varying + " columns, limit " + limit);
    }
  }

  /**
   * Where a row lies.
   *
   * @param mahalanobis distance from the mean of the training rows, in standard deviations
   * @param limit distance beyond which a row is outside
   * @param outside whether it is beyond the limit
   * @param outOfRange the columns whose value no training row reaches, in column order; with many
   *     columns even a case like the others has some, so that they do not make it outside
   */
  public record Assessment(
      double mahalanobis, double limit, boolean outside, List<String> outOfRange) {

    /** Copies the list. */
    public Assessment {
      outOfRange = List.copyOf(outOfRange);
    }
  }

  /**
   * The domain of these training rows.
   *
   * <p>Absent: {@link Reason#TOO_FEW_OBSERVATIONS} for fewer than three rows, {@link
   * Reason#NOT_FINITE}, {@link Reason#NO_VARIATION} if no column varies, {@link Reason#NO_VARIANCE}
   * if columns repeat each other so that even the shrunk covariance has no inverse, {@link
   * Reason#NOT_REPRESENTABLE}.
   *
   * @param training what the model is fitted to
   */
  public static Outcome<TrainingDomain> fit(FeatureTable training) {
    if (training.rowCount() < FEWEST_ROWS) {
      return Outcome.absent(Reason.TOO_FEW_OBSERVATIONS);
    }
    return Standardizer.fit(training).flatMap(standardizer -> fit(training, standardizer));
  }

  private static Outcome<TrainingDomain> fit(FeatureTable training, Standardizer standardizer) {
    List<ColumnRange> ranges = new ArrayList<>();
    for (ColumnScale scale : standardizer.columns()) {
      Moments moments = Moments.of(training.column(scale.name()));
      ranges.add(new ColumnRange(scale, moments.minimum(), moments.maximum()));
    }
    double[][] rows =
        IntStream.range(0, training.rowCount())
            .mapToObj(row -> standardized(ranges, training.row(row)))
            .toArray(double[][]::new);
    if (rows[0].length == 0) {
      return Outcome.absent(Reason.NO_VARIATION);
    }
    return ShrunkCovariance.of(rows)
        .map(covariance -> new TrainingDomain(ranges, covariance.factor(), covariance.limit(rows)));
  }

  /** The column names in column order. */
  public List<String> names() {
    return columns.stream().map(column -> column.scale().name()).toList();
  }

  /**
   * Where a row lies.
   *
   * @param row values in the order of {@link #names()}
   * @throws IllegalArgumentException if the length differs or a value is not finite, naming the
   *     column
   */
  public Assessment assess(double[] row) {
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(row.length + " values for " + columns.size() + " columns");
    }
    double distance = Math.sqrt(ShrunkCovariance.squaredLength(factor, standardized(columns, row)));
    List<String> outOfRange =
        IntStream.range(0, row.length)
            .filter(column -> !columns.get(column).contains(row[column]))
            .mapToObj(column -> columns.get(column).scale().name())
            .toList();
    return new Assessment(distance, limit, distance > limit, outOfRange);
  }

  /** The values of the columns that vary. */
  private static double[] standardized(List<ColumnRange> columns, double[] row) {
    double[] standardized = new double[row.length];
    int varying = 0;
    for (int column = 0; column < row.length; column++) {
      ColumnScale scale = columns.get(column).scale();
      double value = scale.apply(row[column]);
      if (!scale.constant()) {
        standardized[varying++] = value;
      }
    }
    return Arrays.copyOf(standardized, varying);
  }
}
