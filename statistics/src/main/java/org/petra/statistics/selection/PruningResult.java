package org.petra.statistics.selection;

import java.util.List;

/**
 * What correlation pruning left.
 *
 * @param kept names in column order, at least one
 * @param pruned in column order
 * @param excluded features without a correlation, in column order; they are not kept
 */
public record PruningResult(
    List<String> kept, List<PrunedFeature> pruned, List<ExcludedFeature> excluded) {

  /** Copies the lists. */
  public PruningResult {
    kept = List.copyOf(kept);
    pruned = List.copyOf(pruned);
    excluded = List.copyOf(excluded);
  }
}
