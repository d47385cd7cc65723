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

  /** Disjoint lists of case ids; external may be empty. */
  public record Lists(List<UUID> training, List<UUID> validation, List<UUID> external) {}

  /**
   * Cases of the named institutions are external; the rest is split 7:3, stratified by the HER2
   * status.
   *
   * @param externalInstitutions institutions whose cases are external; may be empty
   * @param seed of the shuffle
   */
  public record Rule(List<String> externalInstitutions, long seed) {}
}
