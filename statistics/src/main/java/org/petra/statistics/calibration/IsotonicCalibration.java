package org.petra.statistics.calibration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns a score into a probability that never falls when the score rises: linear between its
 * points, constant outside.
 *
 * <p>Plain values, so that it can be stored and rebuilt. Needs more rows than {@link PlattScaling}:
 * on few it makes steps, and its ends are often exactly 0 or 1.
 *
 * @param thresholds scores, strictly ascending, at least one
 * @param probabilities at each threshold, from 0 to 1, never falling
 */
public record IsotonicCalibration(List<Double> thresholds, List<Double> probabilities) {

  /*
   * Pool adjacent violators (Barlow, Bartholomew, Bremner and Brunk 1972) gives the least squares
   * fit among all that never fall; as a calibration: Zadrozny and Elkan (2002). Tied scores are one
   * point with their mean, as they must share a probability. Of a block of equal probabilities the
   * two ends are kept, which is all that interpolation looks at.
   */

  /** Checks lengths, order and ranges; copies the lists. */
  public IsotonicCalibration {
    thresholds = List.copyOf(thresholds);
    probabilities = List.copyOf(probabilities);
    if (thresholds.isEmpty() || thresholds.size() != probabilities.size()) {
      throw new IllegalArgumentException(
          thresholds.size() + " thresholds, " + probabilities.size() + " probabilities");
    }
    for (int i = 0; i < thresholds.size(); i++) {
      double probability = probabilities.get(i);
      boolean ordered =
          i == 0
              || thresholds.get(i) > thresholds.get(i - 1)
                  && probability >= probabilities.get(i - 1);
      boolean ranged = Double.isFinite(thresholds.get(i)) && probability >= 0 && probability <= 1;
      if (!ordered || !ranged) {
        throw new IllegalArgumentException(
            "point " + i + ": threshold " + thresholds.get(i) + ", probability " + probability);
      }
    }
  }

  /**
   * The calibration that fits scores of known class best, by squared error.
   *
   * @param scores of the training rows, all finite; larger ones speak for the class
   * @param positive whether each row belongs to the class
   * @throws IllegalArgumentException if the lengths differ, there is no row, or a score is not
   *     finite
   */
  public static IsotonicCalibration fit(double[] scores, boolean[] positive) {
    ScoredRows.check(scores, positive);
    List<Block> blocks = new ArrayList<>();
    for (Block point : points(scores, positive)) {
      Block block = point;
      while (!blocks.isEmpty() && blocks.getLast().share() >= block.share()) {
        block = blocks.removeLast().with(block);
      }
      blocks.add(block);
    }
    List<Double> thresholds = new ArrayList<>();
    List<Double> probabilities = new ArrayList<>();
    for (Block block : blocks) {
      thresholds.add(block.lowest());
      probabilities.add(block.share());
      if (block.highest() > block.lowest()) {
        thresholds.add(block.highest());
        probabilities.add(block.share());
      }
    }
    return new IsotonicCalibration(thresholds, probabilities);
  }

  /**
   * The probability of the class, from 0 to 1.
   *
   * @throws IllegalArgumentException if the score is NaN
   */
  public double probability(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("a score that is NaN has no probability");
    }
    int place = Collections.binarySearch(thresholds, score + 0.0);
    int above = place >= 0 ? place : -place - 1;
    if (place >= 0 || above == 0) {
      return probabilities.get(above);
    }
    if (above == thresholds.size()) {
      return probabilities.getLast();
    }
    double left = thresholds.get(above - 1);
    double low = probabilities.get(above - 1);
    // Halves, as the difference of two large ones could overflow.
    double share = (score / 2 - left / 2) / (thresholds.get(above) / 2 - left / 2);
    return low + share * (probabilities.get(above) - low);
  }

  /** One block for each distinct score, ascending. */
  private static List<Block> points(double[] scores, boolean[] positive) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((a, b) -> Double.compare(scores[a], scores[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Block> points = new ArrayList<>();
    for (int row : order) {
      // Not -0.0, which sorts before 0.0 and equals it.
      double score = scores[row] + 0.0;
      Block block = new Block(score, score, positive[row] ? 1 : 0, 1);
      boolean tied = !points.isEmpty() && points.getLast().highest() == score;
      points.add(tied ? points.removeLast().with(block) : block);
    }
    return points;
  }

  /** Neighbouring scores that share a probability. */
  private record Block(double lowest, double highest, int positives, int count) {

    double share() {
      return positives / (double) count;
    }

    Block with(Block above) {
      return new Block(lowest, above.highest, positives + above.positives, count + above.count);
    }
  }
}
