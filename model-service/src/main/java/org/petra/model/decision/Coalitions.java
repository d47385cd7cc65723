package org.petra.model.decision;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Walks all coalitions of inputs, carrying one number for each stored row (a support vector or a
 * neighbour): half of a coalition's work is shared with the one that differs in its last input.
 */
abstract class Coalitions {

  private final double[][] ofRow;
  private final double[][] ofReference;
  private final double[][] carried;
  private final double[] scores;

  /**
   * A walk.
   *
   * @param ofRow what input {@code j} brings to each stored row if it is in the coalition
   * @param ofReference what it brings if not
   * @param start what is carried before any input
   */
  Coalitions(double[][] ofRow, double[][] ofReference, double start) {
    this.ofRow = ofRow;
    this.ofReference = ofReference;
    int inputs = ofRow.length;
    this.carried = new double[inputs + 1][ofRow[0].length];
    Arrays.fill(carried[0], start);
    this.scores = new double[1 << inputs];
  }

  /** Puts what an input brings together with what was carried. */
  abstract void carry(double[] before, double[] brought, double[] after);

  /** The scores of all coalitions, each from what is carried at its end. */
  double[] scores(ToDoubleFunction<double[]> score) {
    walk(0, 0, score);
    return scores;
  }

  private void walk(int input, int coalition, ToDoubleFunction<double[]> score) {
    double[] before = carried[input];
    if (input == ofRow.length) {
      scores[coalition] = score.applyAsDouble(before);
      return;
    }
    carry(before, ofReference[input], carried[input + 1]);
    walk(input + 1, coalition, score);
    carry(before, ofRow[input], carried[input + 1]);
    walk(input + 1, coalition | 1 << input, score);
  }
}
