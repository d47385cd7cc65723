package org.petra.model.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petra.model.classifier.CalibrationMethod;
import org.petra.model.classifier.ClassWeights;

/**
 * How the classifier is fitted.
 *
 * @param searchSpace values to try by name of the setting; empty takes the fixed settings
 * @param innerFolds of the tuning and of the calibration, 2 to 20
 * @param classWeights how much a row of either class counts
 * @param calibration how a probability is made of a score
 */
public record FitSettings(
    Map<String, List<Double>> searchSpace,
    int innerFolds,
    ClassWeights classWeights,
    CalibrationMethod calibration) {

  /** Copies the map, whose order is kept: of equally good points the earlier one wins. */
  public FitSettings {
    Map<String, List<Double>> copy = new LinkedHashMap<>();
    for (Map.Entry<String, List<Double>> entry : searchSpace.entrySet()) {
      copy.put(entry.getKey(), List.copyOf(entry.getValue()));
    }
    searchSpace = Collections.unmodifiableMap(copy);
  }
}
