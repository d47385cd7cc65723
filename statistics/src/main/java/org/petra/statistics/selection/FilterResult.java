package org.petra.statistics.selection;

import java.util.List;

/**
 * What a filter found about every feature.
 *
 * @param features in column order
 */
public record FilterResult(List<FilteredFeature> features) {

  /** Copies the list. */
  public FilterResult {
    features = List.copyOf(features);
  }

  /** The names of the features that passed, in column order; may be empty. */
  public List<String> kept() {
    return features.stream().filter(FilteredFeature::kept).map(FilteredFeature::name).toList();
  }
}
