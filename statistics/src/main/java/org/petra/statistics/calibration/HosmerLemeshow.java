package org.petra.statistics.calibration;

import java.util.List;
import java.util.Optional;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.distribution.TailProbability;

/**
 * The test of Hosmer and Lemeshow that predicted probabilities hold in every group of cases.
 *
 * <p>It has little power for few cases and rejects any model for many; the calibration line says
 * more. The groups are the points of the calibration plot.
 *
 * @param statistic sum over groups of {@code (observed - expected)^2 / (n p (1 - p))}, 0 or more,
 *     with p the group's mean predicted probability
 * @param degreesOfFreedom 1 or more
 * @param pValue upper tail of the chi-square distribution
 * @param groups from the lowest probability up
 */
public record HosmerLemeshow(
    double statistic, int degreesOfFreedom, double pValue, List<CalibrationGroup> groups) {

  /*
   * Hosmer and Lemeshow, "Goodness of fit tests for the multiple logistic regression model"
   * (Communications in Statistics 9, 1980). On new cases no parameter was estimated from them, and
   * no degree of freedom is lost (Hosmer, Lemeshow and Sturdivant, Applied Logistic Regression, 3rd
   * ed. 2013, section 5.2.2).
   */

  /** Where the cases come from, which decides the degrees of freedom. */
  public enum Cases {
    /** The model was fitted to them: groups less 2. */
    FITTED(2),
    /** The model did not see them, or only outside the fold that predicted them: groups. */
    NEW(0);

    private final int lost;

    Cases(int lost) {
      this.lost = lost;
    }
  }

  /** Copies the groups. */
  public HosmerLemeshow {
    groups = List.copyOf(groups);
  }

  /**
   * The test over groups of about the same size; ties keep cases together and may make fewer.
   *
   * <p>Absent: {@link Reason#TOO_FEW_OBSERVATIONS} for fewer cases than groups, {@link
   * Reason#NOT_FINITE}, {@link Reason#NOT_A_PROBABILITY}, {@link Reason#NO_VARIATION} if ties leave
   * too few groups for a degree of freedom, {@link Reason#PROBABILITY_AT_BOUNDARY} if all
   * probabilities of a group are 0 or all are 1.
   *
   * @param positive whether each case belongs to the class
   * @param probability the predicted probability that it does
   * @param groups how many, usually 10; 3 or more
   * @param origin where the cases come from
   * @throws IllegalArgumentException if the lengths differ or for fewer than 3 groups
   */
  public static Outcome<HosmerLemeshow> of(
      boolean[] positive, double[] probability, int groups, Cases origin) {
    PredictedCases cases = new PredictedCases(positive, probability);
    if (groups < 3) {
      throw new IllegalArgumentException(groups + " groups are fewer than 3");
    }
    Optional<Reason> problem = cases.problem();
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    if (cases.count() < groups) {
      return Outcome.absent(Reason.TOO_FEW_OBSERVATIONS);
    }
    return of(CalibrationGroups.byQuantile(cases, groups), origin);
  }

  private static Outcome<HosmerLemeshow> of(List<CalibrationGroup> groups, Cases origin) {
    int degreesOfFreedom = groups.size() - origin.lost;
    if (groups.size() < 2 || degreesOfFreedom < 1) {
      return Outcome.absent(Reason.NO_VARIATION);
    }
    double statistic = 0;
    for (CalibrationGroup group : groups) {
      double variance = group.expected() * (1 - group.meanPredicted());
      if (variance <= 0) {
        return Outcome.absent(Reason.PROBABILITY_AT_BOUNDARY);
      }
      double difference = group.observed() - group.expected();
      statistic += difference * difference / variance;
    }
    return Outcome.of(
        new HosmerLemeshow(
            statistic,
            degreesOfFreedom,
            TailProbability.chiSquareUpper(statistic, degreesOfFreedom),
            groups));
  }
}
