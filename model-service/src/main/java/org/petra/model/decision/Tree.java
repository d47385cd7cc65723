package org.petra.model.decision;

/**
 * A binary tree in arrays; node 0 is the root. A leaf has the input -1.
 *
 * <p>A row goes to {@code low} where its input is at most the threshold, else to {@code high}.
 */
public final class Tree {

  /** The input of a leaf. */
  public static final int LEAF = -1;

  private final int[] input;
  private final double[] threshold;
  private final int[] low;
  private final int[] high;
  private final double[] value;

  /** A tree of these nodes; {@code value} counts at leaves alone, the other arrays at splits. */
  public Tree(int[] input, double[] threshold, int[] low, int[] high, double[] value) {
    this.input = input.clone();
    this.threshold = threshold.clone();
    this.low = low.clone();
    this.high = high.clone();
    this.value = value.clone();
  }

  double at(double[] row) {
    int node = 0;
    while (input[node] != LEAF) {
      node = next(node, row);
    }
    return value[node];
  }

  boolean isLeaf(int node) {
    return input[node] == LEAF;
  }

  int input(int node) {
    return input[node];
  }

  double value(int node) {
    return value[node];
  }

  /** Where a row goes from a split. */
  int next(int node, double[] row) {
    return row[input[node]] <= threshold[node] ? low[node] : high[node];
  }
}
