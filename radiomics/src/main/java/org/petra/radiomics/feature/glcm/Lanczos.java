package org.petra.radiomics.feature.glcm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The largest eigenvalue's vector of a symmetric positive semidefinite matrix after deflating a
 * known one, by the Lanczos method with full reorthogonalisation.
 */
final class Lanczos {

  /**
   * Residual relative to the eigenvalue at which the search ends. The error of the eigenvalue is of
   * the order of its square over the gap to the next, or of the residual where the gap is less.
   */
  private static final double RESIDUAL = 1e-11;

  private Lanczos() {}

  /**
   * The unit eigenvector of the largest eigenvalue among those orthogonal to {@code known}.
   *
   * @param matrix the product of the matrix with a vector
   * @param start where to start, not a multiple of {@code known}
   * @param known a unit eigenvector, which is deflated, or zeros for none
   * @param dimension the dimension of the space searched, at least 1
   */
  static double[] largest(
      UnaryOperator<double[]> matrix, double[] start, double[] known, int dimension) {
    List<double[]> basis = new ArrayList<>();
    double[] diagonal = new double[dimension];
    double[] offDiagonal = new double[dimension];
    double[] next = start.clone();
    Vectors.orthogonalize(next, known);
    Vectors.normalize(next);
    for (int m = 1; ; m++) {
      double[] current = next;
      basis.add(current);
      next = matrix.apply(current);
      diagonal[m - 1] = Vectors.dot(current, next);
      for (int pass = 0; pass < 2; pass++) {
        Vectors.orthogonalize(next, known);
        for (double[] b : basis) {
          Vectors.orthogonalize(next, b);
        }
      }
      offDiagonal[m - 1] = Vectors.normalize(next);
      double theta = TridiagonalMatrix.largestEigenvalue(diagonal, offDiagonal, m);
      double[] ritz = TridiagonalMatrix.eigenvector(diagonal, offDiagonal, m, theta);
      if (m == dimension || offDiagonal[m - 1] * Math.abs(ritz[m - 1]) <= RESIDUAL * theta) {
        return combine(basis, ritz);
      }
    }
  }

  private static double[] combine(List<double[]> basis, double[] coefficients) {
    double[] sum = new double[basis.getFirst().length];
    for (int i = 0; i < coefficients.length; i++) {
      Vectors.add(sum, coefficients[i], basis.get(i));
    }
    Vectors.normalize(sum);
    return sum;
  }
}
