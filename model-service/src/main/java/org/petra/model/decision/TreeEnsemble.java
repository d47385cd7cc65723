package org.petra.model.decision;

import java.util.List;

/** A forest: the score is the mean of its trees' probabilities. */
public final class TreeEnsemble implements DecisionFunction {

  private final int inputs;
  private final List<Tree> trees;

  /** A forest over so many inputs. */
  public TreeEnsemble(int inputs, List<Tree> trees) {
    this.inputs = inputs;
    this.trees = List.copyOf(trees);
  }

  @Override
  public int inputs() {
    return inputs;
  }

  @Override
  public double at(double[] row) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.at(row);
    }
    return sum / trees.size();
  }

  /** Shapley's values of the score of a row against a reference; see {@link TreeShapley}. */
  double[] shapley(double[] row, double[] reference) {
    double[] values = new double[inputs];
    TreeShapley walk = new TreeShapley(row, reference, values);
    trees.forEach(walk::add);
    for (int input = 0; input < inputs; input++) {
      values[input] /= trees.size();
    }
    return values;
  }
}
