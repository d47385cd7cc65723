package org.petra.model.decision;

/**
 * Exact Shapley values of trees against one reference row.
 *
 * <p>Lundberg et al., "From local explanations to global understanding with explainable AI for
 * trees" (Nature Machine Intelligence 2, 2020), the interventional algorithm. A leaf is reached by
 * the coalitions that hold all inputs of its path that go the row's way (a of them) and none of
 * those that go the reference's way (b). It pays value * (a-1)! b! / (a+b)! to each of the first,
 * and takes value * a! (b-1)! / (a+b)! from each of the second. Inputs whose value sends both rows
 * the same way play no part. (The path-dependent variant would need how many training rows passed
 * each node, which the stored trees do not hold.)
 */
final class TreeShapley {

  private final double[] row;
  private final double[] reference;
  private final double[] values;

  /** Of each input: 1 where the path took the row's way, -1 the reference's, 0 neither yet. */
  private final int[] side;

  /** The inputs with a side, in the order in which they got it. */
  private final int[] sided;

  private int count;
  private int withRow;

  /** A walk that adds to {@code values}, one entry for each input. */
  TreeShapley(double[] row, double[] reference, double[] values) {
    this.row = row;
    this.reference = reference;
    this.values = values;
    this.side = new int[row.length];
    this.sided = new int[row.length];
  }

  /** Adds one tree's values. */
  void add(Tree tree) {
    visit(tree, 0);
  }

  private void visit(Tree tree, int node) {
    if (tree.isLeaf(node)) {
      pay(tree.value(node));
      return;
    }
    int ofRow = tree.next(node, row);
    int ofReference = tree.next(node, reference);
    int input = tree.input(node);
    if (ofRow == ofReference) {
      visit(tree, ofRow);
    } else if (side[input] != 0) {
      visit(tree, side[input] > 0 ? ofRow : ofReference);
    } else {
      visitWith(tree, ofRow, input, 1);
      visitWith(tree, ofReference, input, -1);
    }
  }

  private void visitWith(Tree tree, int node, int input, int way) {
    side[input] = way;
    sided[count++] = input;
    withRow += way > 0 ? 1 : 0;
    visit(tree, node);
    withRow -= way > 0 ? 1 : 0;
    count--;
    side[input] = 0;
  }

  private void pay(double value) {
    int withReference = count - withRow;
    double ways = binomial(count, withRow);
    double gain = withRow == 0 ? 0 : value / (withRow * ways);
    double loss = withReference == 0 ? 0 : value / (withReference * ways);
    for (int i = 0; i < count; i++) {
      int input = sided[i];
      values[input] += side[input] > 0 ? gain : -loss;
    }
  }

  private static double binomial(int n, int k) {
    double ways = 1;
    for (int i = 1; i <= Math.min(k, n - k); i++) {
      ways = ways * (n - i + 1) / i;
    }
    return ways;
  }
}
