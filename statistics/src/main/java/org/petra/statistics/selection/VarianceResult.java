package org.petra.statistics.selection;

import java.util.List;
import org.petra.statistics.Reason;

/**
 * Which columns vary.
 *
 * @param kept names in column order; may be empty
 * @param excluded the others in column order, with why
 */
public record VarianceResult(List<String> kept, List<ExcludedFeature> excluded) {

  /** Copies the lists. */
  public VarianceResult {
    kept = List.copyOf(kept);
    excluded = List.copyOf(excluded);
  }

  /** The names of the columns without variation. */
  public List<String> constant() {
    return excludedFor(Reason.NO_VARIATION);
  }

  /** The names of the columns with a value that is not finite. */
  public List<String> notFinite() {
    return excludedFor(Reason.NOT_FINITE);
  }

  private List<String> excludedFor(Reason reason) {
    return excluded.stream()
        .filter(feature -> feature.reason() == reason)
        .map(ExcludedFeature::name)
        .toList();
  }
}
