package org.petra.statistics.calibration;

/**
 * Cases whose predicted probabilities lie together: one point of a calibration plot.
 *
 * @param count number of cases, 1 or more
 * @param meanPredicted mean predicted probability
 * @param observed number of cases of the class
 */
public record CalibrationGroup(int count, double meanPredicted, int observed) {

  /** The number of cases of the class that were predicted. */
  public double expected() {
    return count * meanPredicted;
  }
}
