package org.petra.feature.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The features of one region of a case, on each of its images, and what belongs to them.
 *
 * @param dictionary the meaning of the columns
 * @param values one for each name of the dictionary; NaN where a status says why
 * @param statuses status code by name of every value that is not {@code OK}
 * @param diagnostics how each image and region looked, by modality, and where a region came from
 *     that was not drawn on its image
 * @param caseValues what is measured beside the vector; null when the profile leaves the PET out
 */
public record CaseVector(
    FeatureDictionary dictionary,
    List<Double> values,
    Map<String, String> statuses,
    Map<String, Object> diagnostics,
    @Nullable CaseValues caseValues) {

  /** A vector whose values agree in number with the dictionary's names. */
  public CaseVector {
    values = List.copyOf(values);
    if (values.size() != dictionary.names().size()) {
      throw new IllegalArgumentException(
          values.size() + " values for " + dictionary.names().size() + " names");
    }
  }

  /**
   * Measured in the 40 % SUVmax region on the PET's own grid; neither features nor model inputs.
   *
   * @param suvMax largest SUV of the profile's type (by body weight: g/ml)
   * @param suvMean mean SUV of the same
   */
  public record CaseValues(double suvMax, double suvMean) {}
}
