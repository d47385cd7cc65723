package org.petra.statistics.calibration;

import java.util.Arrays;
import org.petra.statistics.Magnitude;
import org.petra.statistics.Moments;

/**
 * Turns a decision value into a probability: 1 / (1 + exp(-(slope * value + intercept))).
 *
 * @param slope above 0 where larger values speak for the class
 * @param intercept log odds at decision value 0
 */
public record PlattScaling(double slope, double intercept) {

  /*
   * Platt (1999), "Probabilistic outputs for support vector machines", with his smoothed targets
   * (n+ + 1) / (n+ + 2) and 1 / (n- + 2), minimised by Newton's method with step halving as Lin,
   * Lin and Weng (2007) advise. LibSVM's own fit draws folds from a random generator that all
   * models share, so that two fits at once would not repeat; this one has nothing random.
   */
  private static final int MOST_STEPS = 100;
  private static final double SMALL_GRADIENT = 1e-10;
  private static final double RIDGE = 1e-12;
  private static final double SMALLEST_STEP = 1e-10;
  private static final double SUFFICIENT_DECREASE = 1e-4;

  /**
   * The scaling that fits decision values of known class best, whatever their unit; slope 0 where
   * they are all the same, or so close to each other (1e-308) that no double is steep enough.
   *
   * @param values decision values of the training rows, all finite
   * @param positive whether each row belongs to the class
   * @throws IllegalArgumentException if the lengths differ, there is no row, or a value is not
   *     finite
   */
  public static PlattScaling fit(double[] values, boolean[] positive) {
    ScoredRows.check(values, positive);
    double[] targets = targets(positive);
    // In a unit of their own: what counts as a small gradient or step must not depend on theirs.
    Magnitude magnitude = Magnitude.of(values);
    double[] divided = magnitude.divide(values);
    Moments moments = Moments.of(divided);
    PlattScaling start = new PlattScaling(0, logit(mean(targets)));
    if (moments.isConstant()) {
      return start;
    }
    double mean = moments.mean();
    double deviation = Math.sqrt(moments.sumOfSquares() / moments.count());
    double[] standardized =
        Arrays.stream(divided).map(value -> (value - mean) / deviation).toArray();
    PlattScaling fitted = start.iterated(standardized, targets);
    double slope = Math.scalb(fitted.slope / deviation, -magnitude.exponent());
    return Double.isInfinite(slope)
        ? start
        : new PlattScaling(slope, fitted.intercept - fitted.slope * mean / deviation);
  }

  private PlattScaling iterated(double[] values, double[] targets) {
    PlattScaling current = this;
    for (int step = 0; step < MOST_STEPS; step++) {
      PlattScaling next = current.improved(values, targets);
      if (next.equals(current)) {
        return current;
      }
      current = next;
    }
    return current;
  }

  /** The probability of the class, from 0 to 1; NaN for NaN. */
  public double probability(double value) {
    return 1 / (1 + Math.exp(-(slope * value + intercept)));
  }

  private PlattScaling improved(double[] values, double[] targets) {
    double gradientSlope = 0;
    double gradientIntercept = 0;
    double a = RIDGE;
    double b = 0;
    double c = RIDGE;
    for (int i = 0; i < values.length; i++) {
      double probability = probability(values[i]);
      double error = probability - targets[i];
      double weight = probability * (1 - probability);
      gradientSlope += error * values[i];
      gradientIntercept += error;
      a += weight * values[i] * values[i];
      b += weight * values[i];
      c += weight;
    }
    if (Math.max(Math.abs(gradientSlope), Math.abs(gradientIntercept)) < SMALL_GRADIENT) {
      return this;
    }
    double determinant = a * c - b * b;
    double moveSlope = -(c * gradientSlope - b * gradientIntercept) / determinant;
    double moveIntercept = -(a * gradientIntercept - b * gradientSlope) / determinant;
    double decrease = gradientSlope * moveSlope + gradientIntercept * moveIntercept;
    double before = loss(values, targets);
    for (double size = 1; size >= SMALLEST_STEP; size /= 2) {
      PlattScaling next =
          new PlattScaling(slope + size * moveSlope, intercept + size * moveIntercept);
      if (next.loss(values, targets) < before + SUFFICIENT_DECREASE * size * decrease) {
        return next;
      }
    }
    return this;
  }

  private double loss(double[] values, double[] targets) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      double odds = slope * values[i] + intercept;
      // log(1 + exp(odds)) - target * odds, without overflow for large odds.
      sum += Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - targets[i] * odds;
    }
    return sum;
  }

  private static double[] targets(boolean[] positive) {
    double positives = 0;
    for (boolean each : positive) {
      positives += each ? 1 : 0;
    }
    double negatives = positive.length - positives;
    double[] targets = new double[positive.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = positive[i] ? (positives + 1) / (positives + 2) : 1 / (negatives + 2);
    }
    return targets;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double logit(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
