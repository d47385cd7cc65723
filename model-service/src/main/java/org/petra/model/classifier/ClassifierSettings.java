package org.petra.model.classifier;

import java.util.Map;
import org.petra.contracts.model.Classifier;

/**
 * How a classifier is fitted.
 *
 * @param classifier which classifier
 * @param point values of its tunable settings by name; one that is left out takes its fixed value
 * @param classWeights how much a row of either class counts
 * @param seed of everything random
 */
public record ClassifierSettings(
    Classifier classifier, Map<String, Double> point, ClassWeights classWeights, long seed) {

  /** Copies the map. */
  public ClassifierSettings {
    point = Map.copyOf(point);
  }

  double valueOr(String name, double fixed) {
    return point.getOrDefault(name, fixed);
  }
}
