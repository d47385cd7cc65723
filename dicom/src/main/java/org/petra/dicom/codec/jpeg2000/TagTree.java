package org.petra.dicom.codec.jpeg2000;

import java.util.Arrays;

/** A tag tree, T.800 B.10.2: a table of numbers, each known as far as the bits read say. */
final class TagTree {

  private static final int UNKNOWN = Integer.MAX_VALUE;

  private final int[] widths;
  private final int[] starts;
  private final int[] lowerBounds;
  private final int[] values;

  TagTree(int width, int height) {
    int levels = 1;
    for (int w = width, h = height; w > 1 || h > 1; w = w + 1 >> 1, h = h + 1 >> 1) {
      levels++;
    }
    widths = new int[levels];
    starts = new int[levels];
    int nodes = 0;
    for (int level = 0, w = width, h = height; level < levels; level++) {
      widths[level] = w;
      starts[level] = nodes;
      nodes += w * h;
      w = w + 1 >> 1;
      h = h + 1 >> 1;
    }
    lowerBounds = new int[nodes];
    values = new int[nodes];
    Arrays.fill(values, UNKNOWN);
  }

  /** Reads until it is known whether the number at a place is below {@code threshold}. */
  boolean isBelow(int x, int y, int threshold, HeaderBits bits) {
    int lower = 0;
    int node = 0;
    for (int level = widths.length - 1; level >= 0; level--) {
      node = starts[level] + (y >> level) * widths[level] + (x >> level);
      lower = Math.max(lower, lowerBounds[node]);
      while (lower < threshold && lower < values[node]) {
        if (bits.bit() == 1) {
          values[node] = lower;
        } else {
          lower++;
        }
      }
      lowerBounds[node] = lower;
    }
    return values[node] < threshold;
  }
}
