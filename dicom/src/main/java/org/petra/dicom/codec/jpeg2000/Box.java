package org.petra.dicom.codec.jpeg2000;

/**
 * A rectangle of samples; the lower ends belong to it, the upper ones do not.
 *
 * @param x0 first column
 * @param y0 first row
 * @param x1 column after the last
 * @param y1 row after the last
 */
record Box(int x0, int y0, int x1, int y1) {

  int width() {
    return x1 - x0;
  }

  int height() {
    return y1 - y0;
  }

  boolean isEmpty() {
    return x1 <= x0 || y1 <= y0;
  }

  Box intersection(Box other) {
    return new Box(
        Math.max(x0, other.x0),
        Math.max(y0, other.y0),
        Math.min(x1, other.x1),
        Math.min(y1, other.y1));
  }

  /** The samples left of this after dividing coordinates by 2^levels, rounded up. */
  Box reduced(int levels) {
    return new Box(
        ceilShift(x0, levels), ceilShift(y0, levels), ceilShift(x1, levels), ceilShift(y1, levels));
  }

  /** The samples of a subband, T.800 B-15: {@code xb} and {@code yb} are 1 for high pass. */
  Box subband(int level, int xb, int yb) {
    long half = level == 0 ? 0 : 1L << level - 1;
    return new Box(
        ceilShift(x0 - half * xb, level),
        ceilShift(y0 - half * yb, level),
        ceilShift(x1 - half * xb, level),
        ceilShift(y1 - half * yb, level));
  }

  static int ceilShift(long value, int shift) {
    return (int) (value + (1L << shift) - 1 >> shift);
  }
}
