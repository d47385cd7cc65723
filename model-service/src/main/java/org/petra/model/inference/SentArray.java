package org.petra.model.inference;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads the bytes of PostgreSQL's {@code array_send} of a {@code double precision[]}.
 *
 * <p>The driver asks for arrays as text until it has prepared a statement on the server, and makes
 * an object of each number: for a vector of 1,886 values that took longer than all the rest of a
 * prediction.
 */
final class SentArray {

  private static final int FLAGS_AND_TYPE = 2 * Integer.BYTES;
  private static final int NULL = -1;

  private SentArray() {}

  /**
   * The numbers in order; a null among them is NaN.
   *
   * @throws IllegalArgumentException for an array of several dimensions or of another type
   */
  static double[] doubles(ByteBuffer sent) {
    ByteBuffer bytes = sent.duplicate();
    int dimensions = bytes.getInt();
    if (dimensions == 0) {
      return new double[0];
    }
    if (dimensions != 1) {
      throw new IllegalArgumentException("an array of " + dimensions + " dimensions");
    }
    bytes.position(bytes.position() + FLAGS_AND_TYPE);
    double[] values = new double[bytes.getInt()];
    // Where its numbering starts, which no stored vector changes.
    bytes.getInt();
    Arrays.setAll(values, index -> next(bytes));
    return values;
  }

  private static double next(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length == NULL) {
      return Double.NaN;
    }
    if (length != Double.BYTES) {
      throw new IllegalArgumentException("a number of " + length + " bytes");
    }
    return bytes.getDouble();
  }
}
