package org.petra.model.classifier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.transform.Standardizer;

/**
 * Brings a raw row to what the classifier sees, as fitted on the training rows; stored as JSON.
 *
 * @param harmonization completes and harmonises
 * @param standardizer of all inputs, harmonised
 */
public record Preparation(Harmonization harmonization, Standardizer standardizer) {

  /** The inputs in order. */
  public List<String> inputs() {
    return standardizer.names();
  }

  /**
   * A row as the classifier sees it, in standard deviations of the training rows.
   *
   * @param raw as {@link Harmonization#apply} takes it
   */
  public double[] apply(double[] raw, @Nullable String institution) {
    return standardizer.transform(harmonization.apply(raw, institution));
  }

  /** Every row of a table whose columns are all inputs in order. */
  public FeatureTable apply(FeatureTable raw, List<@Nullable String> institutions) {
    return standardizer.transform(harmonization.apply(raw, institutions));
  }
}
