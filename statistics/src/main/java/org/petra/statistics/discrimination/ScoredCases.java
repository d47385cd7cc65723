package org.petra.statistics.discrimination;

import java.util.Arrays;
import java.util.Optional;
import org.petra.statistics.Reason;

/**
 * Cases with a score and the class they belong to; a higher score speaks for the class.
 *
 * <p>The score need not be a probability: its order alone counts. Immutable.
 */
public final class ScoredCases {

  private final boolean[] positive;
  private final double[] scores;
  private final int positives;

  private ScoredCases(boolean[] positive, double[] scores) {
    this.positive = positive;
    this.scores = scores;
    int count = 0;
    for (boolean label : positive) {
      count += label ? 1 : 0;
    }
    this.positives = count;
  }

  /**
   * The cases, row by row.
   *
   * @param positive whether each case belongs to the class
   * @param scores the score of each case; one that is not finite makes every result absent
   * @throws IllegalArgumentException if the lengths differ
   */
  public static ScoredCases of(boolean[] positive, double[] scores) {
    if (positive.length != scores.length) {
      throw new IllegalArgumentException(positive.length + " labels, " + scores.length + " scores");
    }
    return new ScoredCases(positive.clone(), scores.clone());
  }

  /**
   * These cases alone, in the order of {@code rows}; a case may come more than once.
   *
   * @throws IndexOutOfBoundsException if one does not exist
   */
  public ScoredCases rows(int... rows) {
    boolean[] chosen = new boolean[rows.length];
    double[] chosenScores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = positive[rows[i]];
      chosenScores[i] = scores[rows[i]];
    }
    return new ScoredCases(chosen, chosenScores);
  }

  /** Number of cases. */
  public int count() {
    return scores.length;
  }

  /** Number of cases of the class. */
  public int positives() {
    return positives;
  }

  /** Number of cases of the rest. */
  public int negatives() {
    return scores.length - positives;
  }

  /** Whether the case at an index from 0 belongs to the class. */
  boolean positive(int index) {
    return positive[index];
  }

  /** The score of the case at an index from 0. */
  double score(int index) {
    return scores[index];
  }

  /** A copy of all scores. */
  double[] scores() {
    return scores.clone();
  }

  /** The scores of one class, in case order. */
  double[] scoresOf(boolean label) {
    double[] chosen = new double[label ? positives() : negatives()];
    int next = 0;
    for (int i = 0; i < scores.length; i++) {
      if (positive[i] == label) {
        chosen[next++] = scores[i];
      }
    }
    return chosen;
  }

  /** What keeps these cases from being evaluated, when each class must have so many. */
  Optional<Reason> problem(int atLeastOfEach) {
    if (!Arrays.stream(scores).allMatch(Double::isFinite)) {
      return Optional.of(Reason.NOT_FINITE);
    }
    return Math.min(positives(), negatives()) < atLeastOfEach
        ? Optional.of(Reason.TOO_FEW_OF_A_CLASS)
        : Optional.empty();
  }
}
