package org.petra.statistics.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/** Divides cases into groups of about the same size by their predicted probability. */
public final class CalibrationGroups {

  /*
   * The cuts are the quantiles k / groups of the probabilities, interpolated linearly (type 7 of
   * Hyndman and Fan, The American Statistician 50, 1996), and a case on a cut goes below it. Cases
   * of one probability stay together, whatever their order in the input, so that the result does
   * not depend on that order; groups that ties leave empty fall away.
   */

  private CalibrationGroups() {}

  /**
   * The groups of these cases, from the lowest probability up, none of them empty; what a
   * calibration plot shows.
   *
   * <p>Absent: {@link Reason#TOO_FEW_OBSERVATIONS} for fewer cases than groups, {@link
   * Reason#NOT_FINITE}, {@link Reason#NOT_A_PROBABILITY}.
   *
   * @param positive whether each case belongs to the class
   * @param probability the predicted probability that it does
   * @param groups how many, 1 or more; ties may make fewer
   * @throws IllegalArgumentException if the lengths differ or for no group
   */
  public static Outcome<List<CalibrationGroup>> of(
      boolean[] positive, double[] probability, int groups) {
    if (groups < 1) {
      throw new IllegalArgumentException(groups + " groups are fewer than 1");
    }
    PredictedCases cases = new PredictedCases(positive, probability);
    Optional<Reason> problem = cases.problem();
    if (problem.isPresent()) {
      return Outcome.absent(problem.get());
    }
    return cases.count() < groups
        ? Outcome.absent(Reason.TOO_FEW_OBSERVATIONS)
        : Outcome.of(List.copyOf(byQuantile(cases, groups)));
  }

  /** The groups from the lowest probability up, none of them empty. */
  static List<CalibrationGroup> byQuantile(PredictedCases cases, int groups) {
    double[] cuts = cuts(cases.probability(), groups);
    int[] count = new int[groups];
    int[] observed = new int[groups];
    double[] sum = new double[groups];
    for (int i = 0; i < cases.count(); i++) {
      double probability = cases.probability()[i];
      int group = 0;
      while (probability > cuts[group]) {
        group++;
      }
      count[group]++;
      observed[group] += cases.positive()[i] ? 1 : 0;
      sum[group] += probability;
    }
    List<CalibrationGroup> filled = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      if (count[group] > 0) {
        filled.add(new CalibrationGroup(count[group], sum[group] / count[group], observed[group]));
      }
    }
    return filled;
  }

  private static double[] cuts(double[] probability, int groups) {
    double[] sorted = probability.clone();
    Arrays.sort(sorted);
    double[] cuts = new double[groups];
    for (int k = 1; k < groups; k++) {
      // Whole numbers, so that a cut that falls on a case is exactly that case.
      long position = (long) (sorted.length - 1) * k;
      int below = (int) (position / groups);
      double fraction = (double) (position % groups) / groups;
      double above = sorted[Math.min(below + 1, sorted.length - 1)];
      cuts[k - 1] = sorted[below] + fraction * (above - sorted[below]);
    }
    cuts[groups - 1] = sorted[sorted.length - 1];
    return cuts;
  }
}
