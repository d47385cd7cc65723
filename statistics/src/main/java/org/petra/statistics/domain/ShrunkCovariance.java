package org.petra.statistics.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * The covariance of columns of mean 0, drawn towards a multiple of the identity.
 *
 * @param sample the covariance with n in the denominator
 * @param shrinkage share of the identity, from 0 to 1
 * @param factor of the shrunk covariance, lower triangular
 */
record ShrunkCovariance(RealMatrix sample, double shrinkage, List<List<Double>> factor) {

  /*
   * Ledoit and Wolf, "A well-conditioned estimator for large-dimensional covariance matrices"
   * (Journal of Multivariate Analysis 88, 2004): the shrinkage that loses least in expectation,
   * estimated from how far the rows' own products scatter around their mean.
   */

  private static final double COVERAGE = 0.975;

  /** Cholesky's own thresholds: symmetric up to rounding, and a pivot that is more than noise. */
  private static final double SYMMETRY = 1e-10;

  private static final double LEAST_PIVOT = 1e-12;

  /** The covariance of rows whose columns have mean 0. */
  static Outcome<ShrunkCovariance> of(double[][] rows) {
    RealMatrix matrix = MatrixUtils.createRealMatrix(rows);
    RealMatrix sample = matrix.transposeMultiply(matrix).scalarMultiply(1.0 / rows.length);
    double shrinkage = shrinkage(rows, sample);
    return factor(mixed(sample, 1 - shrinkage, shrinkage))
        .map(factor -> new ShrunkCovariance(sample, shrinkage, factor));
  }

  /** The squared length of a row where the covariance with this factor is the unit. */
  static double squaredLength(List<List<Double>> factor, double[] row) {
    double[] solved = new double[row.length];
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      List<Double> coefficients = factor.get(i);
      double rest = row[i];
      for (int j = 0; j < i; j++) {
        rest -= coefficients.get(j) * solved[j];
      }
      solved[i] = rest / coefficients.get(i);
      sum += solved[i] * solved[i];
    }
    return sum;
  }

  /** The larger of the chi-square quantile and the quantile of the rows' own distances. */
  double limit(double[][] rows) {
    double normal =
        new ChiSquaredDistribution(sample.getColumnDimension())
            .inverseCumulativeProbability(COVERAGE);
    double[] distances = squaredDistancesFromTheOthers(rows);
    Arrays.sort(distances);
    int rank = Math.min((int) Math.ceil(COVERAGE * (rows.length + 1)), distances.length);
    return Math.sqrt(rank == 0 ? normal : Math.max(normal, distances[rank - 1]));
  }

  /**
   * How far each row lies from the mean of the others, in their covariance, with the shrinkage and
   * the scale of all: leaving a row out changes the sample covariance by one outer product, so that
   * Sherman and Morrison's formula gives every distance from one decomposition. A row that alone
   * spans a direction has no distance from the others and is left out.
   */
  private double[] squaredDistancesFromTheOthers(double[][] rows) {
    double n = rows.length;
    double less = n / (n - 1);
    double taken = (1 - shrinkage) * less / (n - 1);
    List<List<Double>> common =
        factor(mixed(sample, (1 - shrinkage) * less, shrinkage)).value().orElse(factor);
    return Arrays.stream(rows)
        .mapToDouble(
            row -> {
              double length = squaredLength(common, row);
              return less * less * length / (1 - taken * length);
            })
        .filter(distance -> distance >= 0 && Double.isFinite(distance))
        .toArray();
  }

  /** {@code share * sample + identityShare * mean variance * identity}. */
  private static RealMatrix mixed(RealMatrix sample, double share, double identityShare) {
    int size = sample.getColumnDimension();
    double diagonal = identityShare * sample.getTrace() / size;
    return sample
        .scalarMultiply(share)
        .add(MatrixUtils.createRealIdentityMatrix(size).scalarMultiply(diagonal));
  }

  private static double shrinkage(double[][] rows, RealMatrix sample) {
    double size = sample.getColumnDimension();
    double mean = sample.getTrace() / size;
    double squares = square(sample.getFrobeniusNorm());
    double distance = (squares - size * mean * mean) / size;
    double scatter = 0;
    for (double[] row : rows) {
      // |x x' - S|^2 = |x|^4 - 2 x'Sx + |S|^2, and the sum of x'Sx over the rows is n |S|^2.
      scatter += square(DoubleStream.of(row).map(ShrunkCovariance::square).sum());
    }
    double error = (scatter / rows.length - squares) / rows.length / size;
    return distance <= 0 ? 0 : Math.clamp(error / distance, 0, 1);
  }

  private static Outcome<List<List<Double>>> factor(RealMatrix covariance) {
    RealMatrix lower;
    try {
      lower = new CholeskyDecomposition(covariance, SYMMETRY, LEAST_PIVOT).getL();
    } catch (MathIllegalArgumentException notPositiveDefinite) {
      return Outcome.absent(Reason.NO_VARIANCE);
    }
    return Outcome.of(
        IntStream.range(0, lower.getRowDimension())
            .mapToObj(row -> DoubleStream.of(lower.getRow(row)).limit(row + 1L).boxed().toList())
            .toList());
  }

  private static double square(double value) {
    return value * value;
  }
}
