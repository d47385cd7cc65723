package org.petra.dicom.codec.jpegls;

/**
 * Decodes the lines of one scan. A line has one sample of padding at either end, so that neighbours
 * beyond the image's edge need no case of their own.
 */
final class ScanDecoder {

  /** Exponents of the run lengths, T.87 A.2.1. */
  private static final int[] RUN_BITS = {
    0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13,
    14, 15
  };

  private final Parameters parameters;
  private final BitReader bits;
  private final Contexts contexts;
  private final int columns;

  ScanDecoder(Parameters parameters, BitReader bits, int columns) {
    this.parameters = parameters;
    this.bits = bits;
    this.contexts = new Contexts(parameters, bits);
    this.columns = columns;
  }

  /** The lines of some components that are coded together: two each, and where in a run each is. */
  static final class Lines {

    private final int[][] above;
    private final int[][] current;
    private int runIndex;

    Lines(int components, int columns) {
      above = new int[components][columns + 2];
      current = new int[components][columns + 2];
    }

    /** The line just decoded; its first sample is at 1. */
    int[] current(int component) {
      return current[component];
    }

    private void next(int columns) {
      for (int i = 0; i < current.length; i++) {
        int[] done = current[i];
        current[i] = above[i];
        above[i] = done;
        done[columns + 1] = done[columns];
        current[i][0] = done[1];
      }
    }
  }

  /** Decodes the next line of each component; a run is one of all components. */
  void line(Lines lines) {
    lines.next(columns);
    int x = 1;
    while (x <= columns) {
      if (isFlat(lines, x)) {
        x = run(lines, x);
      } else {
        for (int i = 0; i < lines.current.length; i++) {
          int[] current = lines.current[i];
          int[] above = lines.above[i];
          current[x] =
              contexts.regular(context(lines, i, x), current[x - 1], above[x], above[x - 1]);
        }
        x++;
      }
    }
  }

  private boolean isFlat(Lines lines, int x) {
    for (int i = 0; i < lines.current.length; i++) {
      if (context(lines, i, x) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The context of three gradients; it and its negative share their statistics. */
  private int context(Lines lines, int component, int x) {
    int[] above = lines.above[component];
    int left = lines.current[component][x - 1];
    return 81 * parameters.level(above[x + 1] - above[x])
        + 9 * parameters.level(above[x] - above[x - 1])
        + parameters.level(above[x - 1] - left);
  }

  /** Decodes a run and the sample that ends it; gives the first sample after these. */
  private int run(Lines lines, int start) {
    int x = start;
    while (x <= columns && bits.bits(1) == 1) {
      int length = 1 << RUN_BITS[lines.runIndex];
      if (length <= columns + 1 - x && lines.runIndex < RUN_BITS.length - 1) {
        lines.runIndex++;
      }
      x = repeat(lines, x, Math.min(length, columns + 1 - x));
    }
    if (x > columns) {
      return x;
    }
    int runLength = RUN_BITS[lines.runIndex];
    x = repeat(lines, x, Math.min(bits.bits(runLength), columns + 1 - x));
    if (x > columns) {
      return x;
    }
    boolean single = lines.current.length == 1;
    for (int i = 0; i < lines.current.length; i++) {
      int left = lines.current[i][x - 1];
      int above = lines.above[i][x];
      boolean same = single && Math.abs(left - above) <= parameters.near();
      lines.current[i][x] = contexts.interruption(left, above, same, runLength);
    }
    lines.runIndex = Math.max(lines.runIndex - 1, 0);
    return x + 1;
  }

  private static int repeat(Lines lines, int from, int count) {
    for (int[] current : lines.current) {
      java.util.Arrays.fill(current, from, from + count, current[from - 1]);
    }
    return from + count;
  }
}
