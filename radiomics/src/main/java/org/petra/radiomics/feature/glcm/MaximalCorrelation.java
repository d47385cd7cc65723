package org.petra.radiomics.feature.glcm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.petra.radiomics.feature.definition.Entropy;

/**
 * The second largest eigenvalue of the matrix Q whose root is the maximal correlation coefficient.
 *
 * <p>Q(i, j) = sum over k of p(i, k) p(j, k) / (p_x(i) p_y(k)) is similar to the symmetric matrix S
 * = B B', where B(i, k) = p(i, k) / sqrt(p_x(i) p_y(k)). Where rows are linked by common columns S
 * has the eigenvalue 1 once, with eigenvector sqrt(p_x); rows that fall into several linked groups
 * give it once for each group. So the second largest is either the 1 of a second group or the
 * largest within a group once its 1 is deflated, which {@link Lanczos} finds from products with B
 * alone.
 *
 * <p>PyRadiomics adds 2^-52 to each denominator, which makes Q unsymmetric and lowers the
 * eigenvalue where both levels are rare: with one pair of a million, by 3e-4. The eigenvectors
 * hardly change, so each eigenvalue is corrected to first order: it is the Rayleigh quotient, under
 * the matrix with the addend, of the eigenvector without it.
 */
final class MaximalCorrelation {

  private final Cooccurrence matrix;
  private final double[] rowRoot;
  private final double[] columnRoot;
  private final double[] product;

  MaximalCorrelation(Cooccurrence matrix) {
    this.matrix = matrix;
    this.rowRoot = roots(matrix.rowMarginal());
    this.columnRoot = roots(matrix.columnMarginal());
    this.product = new double[matrix.probabilities().length];
    for (int i = 0; i < matrix.size(); i++) {
      for (int e = matrix.rowStart(i); e < matrix.rowStart(i + 1); e++) {
        product[e] = matrix.probabilities()[e] / (rowRoot[i] * columnRoot[matrix.column(e)]);
      }
    }
  }

  private static double[] roots(double[] probabilities) {
    double[] roots = new double[probabilities.length];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = Math.sqrt(probabilities[i]);
    }
    return roots;
  }

  /** The second largest eigenvalue of Q; 0 when Q has rank 1. */
  double secondEigenvalue() {
    List<Double> eigenvalues = new ArrayList<>();
    for (int[] rows : new LinkedRows(matrix).groups()) {
      double[] top = new double[matrix.size()];
      for (int row : rows) {
        top[row] = rowRoot[row];
      }
      Vectors.normalize(top);
      eigenvalues.add(corrected(top));
      if (rows.length > 1) {
        double[] second = Lanczos.largest(this::multiply, start(rows), top, rows.length - 1);
        eigenvalues.add(corrected(second));
      }
    }
    eigenvalues.sort(Collections.reverseOrder());
    return eigenvalues.size() < 2 ? 0 : Math.max(0, eigenvalues.get(1));
  }

  /**
   * Where the search starts: gray level less its mean, as the maximal correlation is often nearly
   * the linear one, with an irregular part so that no eigenvector is missed by symmetry.
   */
  private double[] start(int[] rows) {
    double[] start = new double[matrix.size()];
    double mean = matrix.rowMean();
    double scale = matrix.highest();
    for (int row : rows) {
      double irregular = (0.6180339887498949 * (row + 1)) % 1 - 0.5;
      start[row] = ((matrix.level(row) - mean) / scale + 0.1 * irregular) * rowRoot[row];
    }
    return start;
  }

  /** The product S x. */
  private double[] multiply(double[] x) {
    double[] byColumn = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int e = matrix.rowStart(i); e < matrix.rowStart(i + 1); e++) {
        byColumn[matrix.column(e)] += product[e] * x[i];
      }
    }
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (int e = matrix.rowStart(i); e < matrix.rowStart(i + 1); e++) {
        sum += product[e] * byColumn[matrix.column(e)];
      }
      result[i] = sum;
    }
    return result;
  }

  /** The quotient x' D Q D^-1 x of a unit vector, with D = diag(sqrt(p_x)) and PyRadiomics' Q. */
  private double corrected(double[] x) {
    double[] byColumn = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int e = matrix.rowStart(i); e < matrix.rowStart(i + 1); e++) {
        byColumn[matrix.column(e)] += matrix.probabilities()[e] * x[i] / rowRoot[i];
      }
    }
    double quotient = 0;
    for (int i = 0; i < x.length; i++) {
      double px = matrix.rowMarginal()[i];
      double sum = 0;
      for (int e = matrix.rowStart(i); e < matrix.rowStart(i + 1); e++) {
        int k = matrix.column(e);
        double denominator = px * matrix.columnMarginal()[k] + Entropy.EPSILON;
        sum += matrix.probabilities()[e] * byColumn[k] / denominator;
      }
      quotient += x[i] * rowRoot[i] * sum;
    }
    return quotient;
  }
}
