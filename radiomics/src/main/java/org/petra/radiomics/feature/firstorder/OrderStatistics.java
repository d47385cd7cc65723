package org.petra.radiomics.feature.firstorder;

import java.util.Arrays;

/**
 * Finds what stands at a few ranks of the sorted intensities without sorting them all: they are
 * counted in cells of equal width, and those of the cells that hold a wanted rank are sorted. Where
 * all crowd into few cells that is a sort of nearly all, and no more.
 */
final class OrderStatistics {

  private static final int CELLS = 2048;

  private final double[] values;
  private final double min;
  private final double perCell;

  private OrderStatistics(double[] values, double min, double max) {
    this.values = values;
    this.min = min;
    this.perCell = CELLS / (max - min);
  }

  /**
   * The intensities at {@code ranks}, counted from 0.
   *
   * @param values intensities from {@code min} to {@code max}, in any order
   * @param ranks ascending
   */
  static double[] at(int[] ranks, double[] values, double min, double max) {
    return new OrderStatistics(values, min, max).at(ranks);
  }

  private double[] at(int[] ranks) {
    int[] counts = new int[CELLS];
    for (double x : values) {
      counts[cell(x)]++;
    }
    // From ranks among all to ranks among those in wanted cells.
    boolean[] wanted = new boolean[CELLS];
    int[] places = new int[ranks.length];
    int before = 0;
    int chosen = 0;
    int r = 0;
    for (int cell = 0; r < ranks.length; cell++) {
      for (; r < ranks.length && ranks[r] < before + counts[cell]; r++) {
        wanted[cell] = true;
        places[r] = chosen + ranks[r] - before;
      }
      before += counts[cell];
      chosen += wanted[cell] ? counts[cell] : 0;
    }
    double[] sorted = inCells(wanted, chosen);
    Arrays.sort(sorted);
    return Arrays.stream(places).mapToDouble(place -> sorted[place]).toArray();
  }

  private double[] inCells(boolean[] wanted, int count) {
    double[] chosen = new double[count];
    int n = 0;
    for (double x : values) {
      if (wanted[cell(x)]) {
        chosen[n++] = x;
      }
    }
    return chosen;
  }

  /** A larger intensity never has a lower cell; a range of zero or beyond all bounds has one. */
  private int cell(double x) {
    return Math.min((int) ((x - min) * perCell), CELLS - 1);
  }
}
