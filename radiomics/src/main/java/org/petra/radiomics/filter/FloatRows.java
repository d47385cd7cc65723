package org.petra.radiomics.filter;

/**
 * Rows of single-precision values within an array: that of an image between two passes of a filter
 * that rounds to single precision. Reading from an array of one type into that of another is a loop
 * of vector instructions wherever the rows start, which between arrays of one type it is not.
 *
 * @param values the array
 * @param start first value of the first row
 * @param stride from a row to the next
 */
@SuppressWarnings("ArrayRecordComponent") // a window on a shared array, never compared
record FloatRows(float[] values, int start, int stride) {

  /** Copies {@code rows.length} rows, of each the first {@code length} values. */
  void read(double[][] rows, int count, int length) {
    for (int n = 0; n < count; n++) {
      double[] row = rows[n];
      int from = start + n * stride;
      for (int i = 0; i < length; i++) {
        row[i] = values[from + i];
      }
    }
  }

  /** The other way: copies {@code rows} here, rounded to single precision. */
  void write(double[][] rows, int count, int length) {
    for (int n = 0; n < count; n++) {
      double[] row = rows[n];
      int to = start + n * stride;
      for (int i = 0; i < length; i++) {
        values[to + i] = (float) row[i];
      }
    }
  }

  /** Copies the first {@code length} values of {@code count} rows, columns becoming rows. */
  void readTransposed(double[][] columns, int count, int length) {
    for (int i = 0; i < length; i += 4) {
      // Four columns at a time, which share a line of the cache; the last ones may be read again.
      int b = Math.min(i + 1, length - 1);
      int c = Math.min(i + 2, length - 1);
      int d = Math.min(i + 3, length - 1);
      double[] first = columns[i];
      double[] second = columns[b];
      double[] third = columns[c];
      double[] fourth = columns[d];
      for (int n = 0; n < count; n++) {
        int from = start + n * stride;
        first[n] = values[from + i];
        second[n] = values[from + b];
        third[n] = values[from + c];
        fourth[n] = values[from + d];
      }
    }
  }
}
