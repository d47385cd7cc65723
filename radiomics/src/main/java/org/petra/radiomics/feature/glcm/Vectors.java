package org.petra.radiomics.feature.glcm;

/** Operations on vectors of one length. */
final class Vectors {

  private Vectors() {}

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Adds {@code factor * b} to {@code a}. */
  static void add(double[] a, double factor, double[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] += factor * b[i];
    }
  }

  /** Divides {@code a} by its length, unless that is 0, and returns the length. */
  static double normalize(double[] a) {
    double norm = Math.sqrt(dot(a, a));
    if (norm > 0) {
      for (int i = 0; i < a.length; i++) {
        a[i] /= norm;
      }
    }
    return norm;
  }

  /** Removes from {@code a} its component along the unit vector {@code b}. */
  static void orthogonalize(double[] a, double[] b) {
    add(a, -dot(a, b), b);
  }
}
