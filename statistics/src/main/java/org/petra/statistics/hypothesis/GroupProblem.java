package org.petra.statistics.hypothesis;

import java.util.Arrays;
import java.util.Optional;
import org.petra.statistics.Moments;
import org.petra.statistics.Reason;

/** What keeps groups from being compared by their means and variances. */
final class GroupProblem {

  private GroupProblem() {}

  /**
   * The first problem of these groups, or empty.
   *
   * @param atLeast the fewest values a group may have
   */
  static Optional<Reason> find(int atLeast, Moments... groups) {
    if (!Arrays.stream(groups).allMatch(Moments::finite)) {
      return Optional.of(Reason.NOT_FINITE);
    }
    if (Arrays.stream(groups).anyMatch(group -> group.count() < atLeast)) {
      return Optional.of(Reason.TOO_FEW_OBSERVATIONS);
    }
    if (!Arrays.stream(groups).allMatch(Moments::isConstant)) {
      return Optional.empty();
    }
    double lowest = Arrays.stream(groups).mapToDouble(Moments::minimum).min().orElseThrow();
    double highest = Arrays.stream(groups).mapToDouble(Moments::maximum).max().orElseThrow();
    boolean same = Moments.of(lowest, highest).isConstant();
    return Optional.of(same ? Reason.NO_VARIATION : Reason.NO_VARIATION_WITHIN_GROUPS);
  }
}
