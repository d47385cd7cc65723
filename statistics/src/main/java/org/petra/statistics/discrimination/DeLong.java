package org.petra.statistics.discrimination;

import java.util.Optional;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.distribution.NormalQuantile;
import org.petra.statistics.distribution.TailProbability;

/**
 * The interval of an area under the ROC curve, and the test that two scores of the same cases have
 * the same area, by DeLong, DeLong and Clarke-Pearson (Biometrics 44, 1988).
 *
 * <p>Absent: {@link Reason#NOT_FINITE} for a score that is not finite, {@link
 * Reason#TOO_FEW_OF_A_CLASS} for fewer than two cases of either class, and what the methods add.
 */
public final class DeLong {

  private static final int FEWEST_OF_A_CLASS = 2;

  /** Areas that differ by less are the same: half of one pair in 10^13 counts for more. */
  private static final double ROUNDING = 1e-14;

  private DeLong() {}

  /**
   * The confidence interval of the area.
   *
   * <p>Absent also: {@link Reason#AUC_AT_BOUNDARY} for an area of 0 or 1, where the interval would
   * be one point; {@link Reason#NO_VARIANCE} if every case is placed alike (all scores tied).
   *
   * @param level confidence level between 0 and 1, such as 0.95
   * @throws IllegalArgumentException for another level
   */
  public static Outcome<AucInterval> interval(
      ScoredCases cases, IntervalMethod method, double level) {
    double quantile = NormalQuantile.twoSided(level);
    Optional<Reason> problem = cases.problem(FEWEST_OF_A_CLASS);
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    Placements placements = Placements.of(cases);
    double auc = placements.auc();
    if (auc <= 0 || auc >= 1) {
      return Outcome.absent(Reason.AUC_AT_BOUNDARY);
    }
    double standardError = Math.sqrt(placements.variance());
    if (standardError == 0) {
      return Outcome.absent(Reason.NO_VARIANCE);
    }
    double offset = quantile * standardError;
    return Outcome.of(
        new AucInterval(
            auc,
            standardError,
            method.bound(auc, -offset),
            method.bound(auc, offset),
            level,
            method));
  }

  /**
   * The two-sided paired test that both scores have the same area.
   *
   * <p>Absent also: {@link Reason#SAME_RANKING} if both scores place every case alike, so that the
   * difference is 0 without variance (both separate the classes, say); {@link Reason#NO_VARIANCE}
   * if the areas differ by the same amount for every case, as when one score separates the classes
   * and the other is tied throughout.
   *
   * @param positive whether each case belongs to the class
   * @param first a score of each case
   * @param second another score of the same cases in the same order
   * @throws IllegalArgumentException if the lengths differ
   */
  public static Outcome<AucComparison> compare(
      boolean[] positive, double[] first, double[] second) {
    ScoredCases a = ScoredCases.of(positive, first);
    ScoredCases b = ScoredCases.of(positive, second);
    Optional<Reason> problem = a.problem(FEWEST_OF_A_CLASS).or(() -> b.problem(FEWEST_OF_A_CLASS));
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    Placements placementsA = Placements.of(a);
    Placements placementsB = Placements.of(b);
    double difference = placementsA.auc() - placementsB.auc();
    double standardError = Math.sqrt(placementsA.varianceOfDifference(placementsB));
    if (standardError == 0) {
      return Outcome.absent(
          Math.abs(difference) < ROUNDING ? Reason.SAME_RANKING : Reason.NO_VARIANCE);
    }
    double z = difference / standardError;
    return Outcome.of(
        new AucComparison(
            placementsA.auc(),
            placementsB.auc(),
            standardError,
            z,
            TailProbability.normalTwoSided(z)));
  }
}
