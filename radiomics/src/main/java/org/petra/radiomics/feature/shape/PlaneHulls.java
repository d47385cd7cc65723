package org.petra.radiomics.feature.shape;

import java.util.BitSet;

/**
 * The corners of the convex hulls of the vertices in a series of planes, and the largest distance
 * between two corners of one plane. Hulls are found by Andrew's monotone chain in whole numbers.
 * Not safe for use by many threads.
 */
final class PlaneHulls {

  private final double lineSpacing;
  private final double alongSpacing;
  private final Chain lower;
  private final Chain upper;
  private final BitSet corners = new BitSet();
  private double squaredDiameter;

  /**
   * @param lines most lines of a plane
   * @param lineSpacing distance of two lines in mm
   * @param alongSpacing unit along a line in mm
   */
  PlaneHulls(int lines, double lineSpacing, double alongSpacing) {
    this.lineSpacing = lineSpacing;
    this.alongSpacing = alongSpacing;
    this.lower = new Chain(lines, 1);
    this.upper = new Chain(lines, -1);
  }

  /** Begins a plane. */
  void start() {
    lower.length = 0;
    upper.length = 0;
  }

  /** Adds the first and last vertex of a line; lines come ascending. */
  void add(int line, int first, int last) {
    lower.add(line, first);
    upper.add(line, last);
  }

  /** Ends a plane; a vertex is named {@code base + line * lineStride + along * alongStride}. */
  void finish(int base, int lineStride, int alongStride) {
    for (Chain chain : new Chain[] {lower, upper}) {
      for (int i = 0; i < chain.length; i++) {
        corners.set(base + chain.line[i] * lineStride + chain.along[i] * alongStride);
      }
    }
    compare(lower, lower);
    compare(lower, upper);
    compare(upper, upper);
  }

  private void compare(Chain a, Chain b) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        double dl = (a.line[i] - b.line[j]) * lineSpacing;
        double da = (a.along[i] - b.along[j]) * alongSpacing;
        squaredDiameter = Math.max(squaredDiameter, dl * dl + da * da);
      }
    }
  }

  /** The names of all corners. */
  BitSet corners() {
    return corners;
  }

  /** The largest distance within a plane in mm. */
  double diameter() {
    return Math.sqrt(squaredDiameter);
  }

  /** One side of a hull: a chain that only turns one way. */
  private static final class Chain {

    private final int[] line;
    private final int[] along;
    private final int turn;
    private int length;

    Chain(int lines, int turn) {
      this.line = new int[lines];
      this.along = new int[lines];
      this.turn = turn;
    }

    void add(int l, int a) {
      while (length > 1 && turn * turnAt(l, a) <= 0) {
        length--;
      }
      line[length] = l;
      along[length++] = a;
    }

    private long turnAt(int l, int a) {
      int i = length - 1;
      return (long) (line[i] - line[i - 1]) * (a - along[i - 1])
          - (long) (along[i] - along[i - 1]) * (l - line[i - 1]);
    }
  }
}
