package org.petra.statistics.calibration;

import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The log likelihood of a logistic regression with an offset, and its first two derivatives.
 *
 * @param positive whether each case belongs to the class
 * @param design a row of predictors for each case
 * @param offset what is added to each case's log odds
 */
record LogisticLikelihood(boolean[] positive, double[][] design, double[] offset) {

  /** Cholesky's own thresholds: symmetric up to rounding, and a pivot that is not 0. */
  private static final double SYMMETRY = 1e-10;

  private static final double LEAST_PIVOT = 0;

  /** Sum of log P(what happened), 0 or less. */
  double value(RealVector coefficients) {
    double sum = 0;
    for (int i = 0; i < design.length; i++) {
      double margin = logOdds(i, coefficients) * (positive[i] ? 1 : -1);
      // log(1 / (1 + exp(-margin))) without overflow on either side
      sum += Math.min(0, margin) - Math.log1p(Math.exp(-Math.abs(margin)));
    }
    return sum;
  }

  /** X'(y - p). */
  RealVector gradient(RealVector coefficients) {
    double[] gradient = new double[coefficients.getDimension()];
    for (int i = 0; i < design.length; i++) {
      double residual = (positive[i] ? 1 : 0) - probability(i, coefficients);
      for (int j = 0; j < gradient.length; j++) {
        gradient[j] += residual * design[i][j];
      }
    }
    return MatrixUtils.createRealVector(gradient);
  }

  /** X'WX with W the diagonal of p(1 - p), decomposed. */
  CholeskyDecomposition information(RealVector coefficients) {
    int size = coefficients.getDimension();
    RealMatrix information = MatrixUtils.createRealMatrix(size, size);
    for (int i = 0; i < design.length; i++) {
      double p = probability(i, coefficients);
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          information.addToEntry(j, k, p * (1 - p) * design[i][j] * design[i][k]);
        }
      }
    }
    return new CholeskyDecomposition(information, SYMMETRY, LEAST_PIVOT);
  }

  private double probability(int row, RealVector coefficients) {
    return 1 / (1 + Math.exp(-logOdds(row, coefficients)));
  }

  private double logOdds(int row, RealVector coefficients) {
    double sum = offset[row];
    for (int j = 0; j < design[row].length; j++) {
      sum += coefficients.getEntry(j) * design[row][j];
    }
    return sum;
  }
}
