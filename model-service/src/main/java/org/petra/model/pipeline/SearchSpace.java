package org.petra.model.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The points of a search space: every combination of its values. */
final class SearchSpace {

  private SearchSpace() {}

  /** The points, the last setting varying fastest; one without settings for an empty space. */
  static List<Map<String, Double>> points(Map<String, List<Double>> space) {
    List<Map<String, Double>> points = new ArrayList<>();
    points.add(Map.of());
    for (Map.Entry<String, List<Double>> setting : space.entrySet()) {
      List<Map<String, Double>> longer = new ArrayList<>();
      for (Map<String, Double> point : points) {
        for (Double value : setting.getValue()) {
          Map<String, Double> next = new LinkedHashMap<>(point);
          next.put(setting.getKey(), value);
          longer.add(next);
        }
      }
      points = longer;
    }
    return points;
  }
}
