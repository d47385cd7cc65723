package org.petra.radiomics.extraction;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petra.radiomics.feature.FeatureValue;

/**
 * The features of one region: every column the settings name, in their order, each with its status.
 *
 * @param features the values under their full names, such as {@code original_glcm_Contrast}
 * @param diagnostics what was computed on, under PyRadiomics' {@code diagnostics_} names; values
 *     are texts, numbers, lists and maps of these
 */
public record FeatureVector(List<FeatureValue> features, Map<String, Object> diagnostics) {

  /** Keeps its own copies. */
  public FeatureVector {
    features = List.copyOf(features);
    diagnostics = Collections.unmodifiableMap(new LinkedHashMap<>(diagnostics));
  }

  /** The names of all columns. */
  public List<String> names() {
    return features.stream().map(FeatureValue::name).toList();
  }

  /** The values of all columns, NaN where there is none. */
  public double[] values() {
    return features.stream().mapToDouble(FeatureValue::value).toArray();
  }

  /** This vector with {@code prefix} before every name. */
  public FeatureVector prefixed(String prefix) {
    List<FeatureValue> renamed =
        features.stream()
            .map(f -> new FeatureValue(prefix + f.name(), f.value(), f.status()))
            .toList();
    return new FeatureVector(renamed, diagnostics);
  }

  /** This vector without the columns in {@code names}. */
  public FeatureVector without(Set<String> names) {
    return new FeatureVector(
        features.stream().filter(f -> !names.contains(f.name())).toList(), diagnostics);
  }
}
