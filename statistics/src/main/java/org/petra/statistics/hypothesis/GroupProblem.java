package org.petra.statistics.hypothesis;

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
    boolean finite = true;
    boolean enough = true;
    boolean constant = true;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (Moments group : groups) {
      finite &= group.finite();
      enough &= group.count() >= atLeast;
      constant &= group.isConstant();
      lowest = Math.min(lowest, group.minimum());
      highest = Math.max(highest, group.maximum());
    }
    if (!finite) {
      return Optional.of(Reason.NOT_FINITE);
    }
    if (!enough) {
      return Optional.of(Reason.TOO_FEW_OBSERVATIONS);
    }
    if (!constant) {
      return Optional.empty();
    }
    boolean same = Moments.of(lowest, highest).isConstant();
    return Optional.of(same ? Reason.NO_VARIATION : Reason.NO_VARIATION_WITHIN_GROUPS);
  }
}
