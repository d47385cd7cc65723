package org.petra.radiomics.image;

/**
 * Turns lines along x, which lie one behind the other in memory, into rows that hold one value of
 * each line, and back. Four rows are taken at a time, because what they hold shares a line of the
 * cache.
 */
public final class Transposition {

  private Transposition() {}

  /**
   * Reads lines of which each value goes to a row of its own.
   *
   * @param grid where the lines lie
   * @param start first value of the first line
   * @param stride from a line to the next
   * @param lines how many there are
   * @param rows as many as a line has values
   */
  public static void read(double[] grid, int start, int stride, int lines, double[][] rows) {
    int last = rows.length - 1;
    for (int n = 0; n <= last; n += 4) {
      // The last rows may be read again.
      int b = Math.min(n + 1, last);
      int c = Math.min(n + 2, last);
      int d = Math.min(n + 3, last);
      double[] first = rows[n];
      double[] second = rows[b];
      double[] third = rows[c];
      double[] fourth = rows[d];
      for (int line = 0; line < lines; line++) {
        int from = start + line * stride;
        first[line] = grid[from + n];
        second[line] = grid[from + b];
        third[line] = grid[from + c];
        fourth[line] = grid[from + d];
      }
    }
  }

  /** The way back: writes what {@link #read} reads. */
  public static void write(double[][] rows, double[] grid, int start, int stride, int lines) {
    int last = rows.length - 1;
    for (int n = 0; n <= last; n += 4) {
      int b = Math.min(n + 1, last);
      int c = Math.min(n + 2, last);
      int d = Math.min(n + 3, last);
      double[] first = rows[n];
      double[] second = rows[b];
      double[] third = rows[c];
      double[] fourth = rows[d];
      for (int line = 0; line < lines; line++) {
        int to = start + line * stride;
        grid[to + n] = first[line];
        grid[to + b] = second[line];
        grid[to + c] = third[line];
        grid[to + d] = fourth[line];
      }
    }
  }
}
