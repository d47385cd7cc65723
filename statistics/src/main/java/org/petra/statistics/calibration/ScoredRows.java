package org.petra.statistics.calibration;

/** What a calibration is fitted to. */
final class ScoredRows {

  private ScoredRows() {}

  /**
   * Throws {@link IllegalArgumentException} unless there is a row, one label a row, and every score
   * is finite.
   */
  static void check(double[] scores, boolean[] positive) {
    if (scores.length != positive.length) {
      throw new IllegalArgumentException(
          scores.length + " scores for " + positive.length + " labels");
    }
    if (scores.length == 0) {
      throw new IllegalArgumentException("no row to calibrate on");
    }
    for (double score : scores) {
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException("score " + score + " is not finite");
      }
    }
  }
}
