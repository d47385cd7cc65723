package org.petra.model.classifier;

import java.util.ArrayList;
import java.util.List;
import org.petra.model.decision.Tree;
import org.tribuo.classification.Label;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;

/** Lays the nodes of one Tribuo tree out in arrays. */
final class TreeFlattening {

  private record Flat(int input, double threshold, int low, int high, double value) {}

  private final Label positive;
  private final int[] inputOfId;
  private final List<Flat> nodes = new ArrayList<>();

  /** A flattening for one tree; {@code inputOfId} gives our input of Tribuo's feature id. */
  TreeFlattening(Label positive, int[] inputOfId) {
    this.positive = positive;
    this.inputOfId = inputOfId;
  }

  /** The tree below a root. */
  Tree flatten(Node<Label> root) {
    place(root);
    return new Tree(
        nodes.stream().mapToInt(Flat::input).toArray(),
        nodes.stream().mapToDouble(Flat::threshold).toArray(),
        nodes.stream().mapToInt(Flat::low).toArray(),
        nodes.stream().mapToInt(Flat::high).toArray(),
        nodes.stream().mapToDouble(Flat::value).toArray());
  }

  private int place(Node<Label> node) {
    int index = nodes.size();
    switch (node) {
      case SplitNode<Label> split -> {
        nodes.add(new Flat(inputOfId[split.getFeatureID()], split.splitValue(), 0, 0, 0));
        int low = place(split.getLessThanOrEqual());
        int high = place(split.getGreaterThan());
        Flat known = nodes.get(index);
        nodes.set(index, new Flat(known.input(), known.threshold(), low, high, 0));
      }
      case LeafNode<Label> leaf -> nodes.add(new Flat(Tree.LEAF, 0, 0, 0, share(leaf)));
      default -> throw new IllegalStateException("neither split nor leaf: " + node.getClass());
    }
    return index;
  }

  private double share(LeafNode<Label> leaf) {
    double sum = 0;
    double ours = 0;
    for (Label label : leaf.getDistribution().values()) {
      sum += label.getScore();
      ours += label.getLabel().equals(positive.getLabel()) ? label.getScore() : 0;
    }
    return ours / sum;
  }
}
