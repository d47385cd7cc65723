package org.petra.contracts.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How cases are split: by three lists, or by a rule; exactly one of the two.
 *
 * @param lists the cases of each part, given by the study
 * @param rule the cases of each part, derived
 */
public record SplitRequest(@Nullable Lists lists, @Nullable Rule rule) {

  /**
   * Disjoint lists of case ids, no patient in two of them; validation may be empty where
   * cross-validation judges the version, external always.
   */
  public record Lists(List<UUID> training, List<UUID> validation, List<UUID> external) {}

  /**
   * Cases of the named institutions are external; the rest is split, stratified by the label, a
   * patient's cases together.
   *
   * @param externalInstitutions institutions whose cases are external; may be empty
   * @param trainingShare share of the rest that trains, above 0 up to 1; null takes 0.7
   * @param seed of the shuffle; null takes 20250101
   */
  public record Rule(
      List<String> externalInstitutions, @Nullable Double trainingShare, @Nullable Long seed) {}
}
