package org.petra.contracts.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the regions that were proposed for the lesions on the CT agree with those that readers
 * drew there. No feature is computed on a proposal.
 *
 * @param absentBecause why nothing was compared, else null
 * @param groups one for each reading, then the first reading's for each institution where there are
 *     several
 */
public record ProposalSummary(@Nullable String absentBecause, List<Group> groups) {

  /**
   * Cases that were drawn in one reading.
   *
   * @param reader place of the reader among a lesion's, from 1
   * @param repetition for which time this reader drew it, from 1
   * @param institution whose cases; null: all
   * @param cases how many were drawn so
   * @param dice Dice coefficients of those with a proposal; null where none has one
   * @param without cases without a proposal by reason, most first
   */
  public record Group(
      int reader,
      int repetition,
      @Nullable String institution,
      int cases,
      @Nullable Spread dice,
      List<Without> without) {}

  /**
   * How values spread.
   *
   * @param count how many
   * @param mean arithmetic mean
   * @param deviation standard deviation, null for one value
   * @param minimum the smallest
   * @param lowerQuartile interpolated linearly, as are the others
   * @param median half of the values lie below
   * @param upperQuartile three quarters of the values lie below
   */
  public record Spread(
      int count,
      double mean,
      @Nullable Double deviation,
      double minimum,
      double lowerQuartile,
      double median,
      double upperQuartile) {}

  /** How many cases have no proposal for one reason. */
  public record Without(String reason, int cases) {}
}
