package org.petra.model.decision;

import java.util.Arrays;

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
    return share(distances, new int[k]);
  }

  @Override
  public double[] coalitions(double[] row, double[] reference) {
    int[] nearest = new int[k];
    double[] scores =
        new Coalitions(squares(row), squares(reference), 0) {
          @Override
          void carry(double[] before, double[] brought, double[] after) {
            for (int i = 0; i < after.length; i++) {
              after[i] = before[i] + brought[i];
            }
          }
        }.scores(squared -> share(squared, nearest));
    // Two squares that differ can have one root, and ties are told apart by the roots.
    scores[0] = at(reference);
    scores[scores.length - 1] = at(row);
    return scores;
  }

  /** Keeps the k nearest so far in order; rows come in storage order, so a tie changes nothing. */
  private double share(double[] distances, int[] nearest) {
    int found = 0;
    for (int i = 0; i < distances.length; i++) {
      if (found == k && distances[i] >= distances[nearest[k - 1]]) {
        continue;
      }
      int place = found < k ? found++ : k - 1;
      while (place > 0 && distances[nearest[place - 1]] > distances[i]) {
        nearest[place] = nearest[place - 1];
        place--;
      }
      nearest[place] = i;
    }
    int votes = 0;
    for (int i : nearest) {
      votes += positive[i] ? 1 : 0;
    }
    return (double) votes / k;
  }

  private double[][] squares(double[] row) {
    double[][] squares = new double[row.length][rows.length];
    for (int input = 0; input < row.length; input++) {
      int column = input;
      Arrays.setAll(squares[input], i -> square(rows[i][column] - row[column]));
    }
    return squares;
  }

  private static double square(double value) {
    return value * value;
  }
}
