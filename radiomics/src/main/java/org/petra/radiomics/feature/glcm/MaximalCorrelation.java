package org.petra.radiomics.feature.glcm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * <p>PyRadiomics adds 2^-52 to each denominator, which damps an element by w(i, k) = p_x(i) p_y(k)
 * / (p_x(i) p_y(k) + 2^-52) and lowers the eigenvalue where both levels are rare: with one pair of
 * a million, by 3e-4. With weighted directions a probability may be so small that nothing is left.
 * Q is then similar to T = (B w) B', which is not symmetric but nearly so: the eigenvectors are
 * sought with the symmetric (B sqrt(w)) (B sqrt(w))' and refined with T.
 */
final class MaximalCorrelation {

  private final Cooccurrence matrix;
  private final double[] rowRoot;
  private final double[] plain;
  private final double[] halfDamped;
  private final double[] damped;

  MaximalCorrelation(Cooccurrence matrix) {
    this.matrix = matrix;
    this.rowRoot = roots(matrix.rowMarginal());
    int n = matrix.probabilities().length;
    this.plain = new double[n];
    this.halfDamped = new double[n];
    this.damped = new double[n];
    double[] columnRoot = roots(matrix.columnMarginal());
    for (int i = 0; i < matrix.size(); i++) {
      for (int e = matrix.rowStart(i); e < matrix.rowStart(i + 1); e++) {
        double root = rowRoot[i] * columnRoot[matrix.column(e)];
        double damping = root * root / (root * root + Entropy.EPSILON);
        plain[e] = matrix.probabilities()[e] / root;
        halfDamped[e] = plain[e] * Math.sqrt(damping);
        damped[e] = plain[e] * damping;
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
      double[] undamped = new double[matrix.size()];
      for (int row : rows) {
        undamped[row] = rowRoot[row];
      }
      double[] none = new double[matrix.size()];
      double[] first = search(undamped, none, rows.length);
      EigenPair top = refine(first, null);
      eigenvalues.add(top.value());
      if (rows.length > 1) {
        double[] second = search(start(rows), first, rows.length - 1);
        eigenvalues.add(refine(second, top).value());
      }
    }
    eigenvalues.sort(Collections.reverseOrder());
    return eigenvalues.size() < 2 ? 0 : Math.max(0, eigenvalues.get(1));
  }

  private double[] search(double[] start, double[] known, int dimension) {
    return Lanczos.largest(x -> multiply(halfDamped, halfDamped, x), start, known, dimension);
  }

  private EigenPair refine(double[] start, @Nullable EigenPair known) {
    return EigenPair.refine(
        x -> multiply(damped, plain, x), y -> multiply(plain, damped, y), start, known);
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
      // Squares, because a sequence of equal steps has means that can coincide.
      double irregular = (0.6180339887498949 * (row + 1) * (row + 1)) % 1 - 0.5;
      start[row] = ((matrix.level(row) - mean) / scale + 0.1 * irregular) * rowRoot[row];
    }
    return start;
  }

  /** The product F G' x of two factors that have the elements of the matrix. */
  private double[] multiply(double[] f, double[] g, double[] x) {
    double[] byColumn = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int e = matrix.rowStart(i); e < matrix.rowStart(i + 1); e++) {
        byColumn[matrix.column(e)] += g[e] * x[i];
      }
    }
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double sum = 0;
      for (int e = matrix.rowStart(i); e < matrix.rowStart(i + 1); e++) {
        sum += f[e] * byColumn[matrix.column(e)];
      }
      result[i] = sum;
    }
    return result;
  }
}
