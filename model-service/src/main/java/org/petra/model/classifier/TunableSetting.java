package org.petra.model.classifier;

import java.util.List;
import org.petra.contracts.model.Classifier;

/**
 * A setting of a classifier that a search space may vary.
 *
 * @param name as a request names it
 * @param least smallest value
 * @param greatest largest value
 * @param whole whether it must be a whole number
 */
public record TunableSetting(String name, double least, double greatest, boolean whole) {

  private static final TunableSetting COST = new TunableSetting("C", 1e-6, 1e6, false);
  private static final TunableSetting GAMMA = new TunableSetting("gamma", 1e-9, 1e6, false);
  private static final TunableSetting NEIGHBOURS = new TunableSetting("k", 1, 1000, true);
  private static final TunableSetting TREES = new TunableSetting("trees", 1, 2000, true);
  private static final TunableSetting DEPTH = new TunableSetting("depth", 1, 1000, true);
  private static final TunableSetting NODE = new TunableSetting("minNode", 1, 1000, true);

  /** What may be varied of a classifier. */
  public static List<TunableSetting> of(Classifier classifier) {
    return switch (classifier) {
      case LR -> List.of(COST);
      case KNN -> List.of(NEIGHBOURS);
      case SVM -> List.of(COST, GAMMA);
      case RF -> List.of(TREES, DEPTH, NODE);
    };
  }

  /** Whether a value may be tried. */
  public boolean allows(double value) {
    return value >= least && value <= greatest && (!whole || value == Math.rint(value));
  }
}
