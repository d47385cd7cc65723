package org.petra.statistics.resampling;

import java.util.Arrays;
import java.util.function.Function;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.petra.statistics.Magnitude;
import org.petra.statistics.Moments;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;

/**
 * Confidence intervals of any statistic by drawing the cases again with replacement.
 *
 * @param draws how many, 2 or more; 2,000 settle a bound of a 95% interval to about six hundredths
 *     of a standard error
 * @param seed of the draws: the same one gives the same interval on every machine
 * @param level confidence level between 0 and 1, such as 0.95
 * @param method how the bounds are read from the draws
 */
public record Bootstrap(int draws, long seed, double level, Method method) {

  /*
   * Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapters 13 and 14; clusters as
   * in Davison and Hinkley, Bootstrap Methods and their Application (1997), section 3.8.
   */

  /** How bounds are read from the draws. */
  public enum Method {
    /** Their quantiles. */
    PERCENTILE,
    /** Their quantiles, shifted for bias and skew; needs the statistic without each cluster. */
    BCA
  }

  /** One draw in so many may be without a statistic. */
  private static final int UNDEFINED_ONE_IN = 10;

  /** Checks the ranges. */
  public Bootstrap {
    if (draws < 2) {
      throw new IllegalArgumentException(draws + " draws are fewer than 2");
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
    }
  }

  /**
   * The interval of a statistic.
   *
   * <p>Absent: {@link Reason#TOO_FEW_OBSERVATIONS} for fewer than two clusters; the statistic's own
   * reason if it is absent for the cases themselves, for more than one draw in ten, or (BCa) when
   * one cluster is left out; {@link Reason#NOT_FINITE} if it is NaN or infinite for the cases or
   * any draw; {@link Reason#NO_VARIATION} if it is the same in every draw; {@link
   * Reason#NOT_REPRESENTABLE} if all draws lie on one side of it (BCa).
   *
   * @param statistic of the rows it is given, of which some come more than once
   */
  public Outcome<BootstrapInterval> interval(
      Resampling resampling, Function<int[], Outcome<Double>> statistic) {
    if (resampling.clusterCount() < 2) {
      return Outcome.absent(Reason.TOO_FEW_OBSERVATIONS);
    }
    return statistic
        .apply(resampling.all())
        .flatMap(estimate -> interval(estimate, resampling, statistic));
  }

  private Outcome<BootstrapInterval> interval(
      double estimate, Resampling resampling, Function<int[], Outcome<Double>> statistic) {
    RandomGenerator random = new Well19937c(seed);
    double[] values = new double[draws];
    int defined = 0;
    for (int draw = 0; draw < draws; draw++) {
      Outcome<Double> value = statistic.apply(resampling.draw(random));
      if (value.isPresent()) {
        values[defined++] = value.get();
      } else if ((draw - defined + 1L) * UNDEFINED_ONE_IN > draws) {
        return Outcome.absent(value.reason().orElseThrow());
      }
    }
    double[] sorted = Arrays.copyOf(values, defined);
    Arrays.sort(sorted);
    Magnitude magnitude = Magnitude.of(sorted);
    Moments moments = Moments.of(magnitude.divide(sorted));
    if (!moments.finite() || !Double.isFinite(estimate)) {
      return Outcome.absent(Reason.NOT_FINITE);
    }
    if (moments.isConstant()) {
      return Outcome.absent(Reason.NO_VARIATION);
    }
    double error = magnitude.multiply(Math.sqrt(moments.sampleVariance()));
    int undefined = draws - defined;
    return bounds(new Draws(sorted, estimate), resampling, statistic)
        .map(b -> new BootstrapInterval(estimate, error, b.lower(), b.upper(), undefined));
  }

  private Outcome<Draws.Bounds> bounds(
      Draws sample, Resampling resampling, Function<int[], Outcome<Double>> statistic) {
    return switch (method) {
      case PERCENTILE -> Outcome.of(sample.percentile(level));
      case BCA -> {
        double[] leftOut = new double[resampling.clusterCount()];
        for (int cluster = 0; cluster < leftOut.length; cluster++) {
          Outcome<Double> value = statistic.apply(resampling.without(cluster));
          if (!value.isPresent()) {
            yield Outcome.absent(value.reason().orElseThrow());
          }
          leftOut[cluster] = value.get();
        }
        yield sample.bca(leftOut, level);
      }
    };
  }
}
