package org.petra.statistics.selection;

import java.util.List;

/**
 * The features that mRMR selected.
 *
 * @param requested how many were asked for
 * @param selected in the order of selection; at least one, at most {@code requested}
 * @param excluded candidates that could not be ranked, in column order
 */
public record MrmrSelection(
    int requested, List<RankedFeature> selected, List<ExcludedFeature> excluded) {

  /** Copies the lists. */
  public MrmrSelection {
    selected = List.copyOf(selected);
    excluded = List.copyOf(excluded);
  }

  /** The names of the selected features in the order of selection. */
  public List<String> names() {
    return selected.stream().map(RankedFeature::name).toList();
  }

  /** Whether there were fewer candidates than were asked for, so that all were taken. */
  public boolean fewerThanRequested() {
    return selected.size() < requested;
  }
}
