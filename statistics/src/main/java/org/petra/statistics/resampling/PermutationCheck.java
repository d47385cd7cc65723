package org.petra.statistics.resampling;

import java.util.function.Function;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * Whether a statistic is larger than labels without meaning would make it.
 *
 * <p>Given all of a training, from selection to evaluation, as the statistic, it is the check that
 * nothing leaks: the mean over the shuffles is then what chance gives, 0.5 for an AUC.
 *
 * @param observed the statistic of the labels as they are
 * @param mean its mean over the shuffles
 * @param standardDeviation over the shuffles, with n - 1; 0 if all are the same
 * @param pValue one-sided: the share of shuffles, the labels as they are among them, that reach
 *     {@code observed}; never 0
 */
public record PermutationCheck(
    double observed, double mean, double standardDeviation, double pValue) {

  /*
   * p = (1 + reached) / (1 + shuffles): Phipson and Smyth, "Permutation p-values should never be
   * zero" (Statistical Applications in Genetics and Molecular Biology 9, 2010).
   */

  /**
   * The test that large values mean something.
   *
   * <p>Every shuffle has as many of each class as the labels. Absent: {@link
   * Reason#TOO_FEW_OF_A_CLASS} for one class alone, where a shuffle changes nothing; the
   * statistic's own reason where it is absent.
   *
   * @param statistic of one label a row; finite
   * @param shuffles how many, 2 or more
   * @param seed of the shuffles: the same one gives the same result on every machine
   * @throws IllegalArgumentException for fewer shuffles
   */
  public static Outcome<PermutationCheck> of(
      boolean[] labels, Function<boolean[], Outcome<Double>> statistic, int shuffles, long seed) {
    if (shuffles < 2) {
      throw new IllegalArgumentException(shuffles + " shuffles are fewer than 2");
    }
    if (isOneClass(labels)) {
      return Outcome.absent(Reason.TOO_FEW_OF_A_CLASS);
    }
    return statistic
        .apply(labels.clone())
        .flatMap(observed -> against(observed, labels, statistic, new double[shuffles], seed));
  }

  private static Outcome<PermutationCheck> against(
      double observed,
      boolean[] labels,
      Function<boolean[], Outcome<Double>> statistic,
      double[] values,
      long seed) {
    RandomGenerator random = new Well19937c(seed);
    int reached = 0;
    for (int i = 0; i < values.length; i++) {
      Outcome<Double> value = statistic.apply(shuffled(labels, random));
      if (!value.isPresent()) {
        return Outcome.absent(value.reason().orElseThrow());
      }
      values[i] = value.get();
      reached += values[i] >= observed ? 1 : 0;
    }
    Moments moments = Moments.of(values);
    return Outcome.of(
        new PermutationCheck(
            observed,
            moments.mean(),
            Math.sqrt(moments.sampleVariance()),
            (1.0 + reached) / (1.0 + values.length)));
  }

  private static boolean isOneClass(boolean[] labels) {
    for (boolean label : labels) {
      if (label != labels[0]) {
        return false;
      }
    }
    return true;
  }

  /** Fisher and Yates's shuffle of a copy. */
  private static boolean[] shuffled(boolean[] labels, RandomGenerator random) {
    boolean[] shuffled = labels.clone();
    for (int last = shuffled.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      boolean kept = shuffled[last];
      shuffled[last] = shuffled[other];
      shuffled[other] = kept;
    }
    return shuffled;
  }
}
