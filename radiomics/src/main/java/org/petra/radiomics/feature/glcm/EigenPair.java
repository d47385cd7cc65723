package org.petra.radiomics.feature.glcm;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An eigenvalue of a matrix that need not be symmetric, with its unit vectors on both sides.
 *
 * @param value the eigenvalue
 * @param right x with T x = value x
 * @param left y with T' y = value y
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record EigenPair(double value, double[] right, double[] left) {

  private static final int ITERATIONS = 500;

  /** Change of the value from one product to the next at which it no longer matters. */
  private static final double CHANGE = 1e-13;

  /** Length of a product that is rounding alone; the largest eigenvalue is about 1. */
  private static final double NOTHING = 1e-14;

  /**
   * The pair of largest eigenvalue but for {@code known}, by power iteration on both sides: the
   * quotient of both vectors errs only by the product of their errors.
   *
   * @param matrix the product T x
   * @param transposed the product T' y
   * @param start a vector near both that are sought
   */
  static EigenPair refine(
      UnaryOperator<double[]> matrix,
      UnaryOperator<double[]> transposed,
      double[] start,
      @Nullable EigenPair known) {
    EigenPair pair = new EigenPair(Double.NaN, start, start);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] right = matrix.apply(pair.right);
      double[] left = transposed.apply(pair.left);
      double overlap = Vectors.dot(pair.left, pair.right);
      double value = overlap == 0 ? 0 : Vectors.dot(pair.left, right) / overlap;
      double length = shorten(right, left, known);
      if (length <= NOTHING || Math.abs(value - pair.value) <= CHANGE) {
        return new EigenPair(value, pair.right, pair.left);
      }
      // What rounding left of the known pair grew with the vectors when these were short.
      shorten(right, left, known);
      pair = new EigenPair(value, right, left);
    }
    return pair;
  }

  /** Deflates both vectors, makes them unit vectors and gives the length of the shorter. */
  private static double shorten(double[] right, double[] left, @Nullable EigenPair known) {
    if (known != null) {
      known.deflate(right, left);
    }
    return Math.min(Vectors.normalize(right), Vectors.normalize(left));
  }

  /** Removes from both vectors what lies along this pair. */
  private void deflate(double[] otherRight, double[] otherLeft) {
    double overlap = Vectors.dot(left, right);
    if (overlap != 0) {
      Vectors.add(otherRight, -Vectors.dot(left, otherRight) / overlap, right);
      Vectors.add(otherLeft, -Vectors.dot(right, otherLeft) / overlap, left);
    }
  }
}
