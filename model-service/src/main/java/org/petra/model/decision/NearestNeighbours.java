package org.petra.model.decision;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The share of the class among the k nearest stored rows by Euclidean distance; of two at the same
 * distance the one stored first is nearer.
 */
public final class NearestNeighbours implements DecisionFunction, CoalitionFunction {

  private final double[][] rows;
  private final boolean[] positive;
  private final int k;

  /**
   * A vote.
   *
   * @param rows stored rows, at least one
   * @param positive whether each belongs to the class
   * @param k voters, at least 1; all rows where there are fewer
   */
  public NearestNeighbours(double[][] rows, boolean[] positive, int k) {
    this.rows = rows.clone();
    this.positive = positive.clone();
    this.k = Math.min(k, rows.length);
  }

  @Override
  public int inputs() {
    return rows[0].length;
  }

  @Override
  public double at(double[] row) {
    double[] distances = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      distances[i] = Math.sqrt(RadialKernelMachine.squaredDistance(rows[i], row));
    }
    return new NearestVotes(IntStream.range(0, rows.length).toArray(), positive, k)
        .share(distances);
  }

  @Override
  public double[] coalitions(double[] row, double[] reference) {
    int[] order = nearestFirst(row, reference);
    NearestVotes votes = new NearestVotes(order, positive, k);
    double[] scores =
        new Coalitions(squares(row, order), squares(reference, order), 0) {
          @Override
          void carry(double[] before, double[] brought, double[] after) {
            for (int i = 0; i < after.length; i++) {
              after[i] = before[i] + brought[i];
            }
          }
        }.scores(votes::share);
    // Two squares that differ can have one root, and ties are told apart by the roots.
    scores[0] = at(reference);
    scores[scores.length - 1] = at(row);
    return scores;
  }

  /** Rows that are near to most coalitions first, so that most others are passed over at once. */
  private int[] nearestFirst(double[] row, double[] reference) {
    double[] sums = new double[rows.length];
    Arrays.setAll(
        sums,
        i ->
            RadialKernelMachine.squaredDistance(rows[i], row)
                + RadialKernelMachine.squaredDistance(rows[i], reference));
    return IntStream.range(0, rows.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> sums[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private double[][] squares(double[] row, int[] order) {
    double[][] squares = new double[row.length][rows.length];
    for (int input = 0; input < row.length; input++) {
      for (int i = 0; i < order.length; i++) {
        double difference = rows[order[i]][input] - row[input];
        squares[input][i] = difference * difference;
      }
    }
    return squares;
  }
}
