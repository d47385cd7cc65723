package org.petra.model.decision;

import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Shares out what a function says of a row beyond what it says of a reference among the inputs.
 *
 * <p>Shapley's value of an input is what it adds when it joins the inputs that have the row's value
 * already, averaged over all orders of joining. The values sum to the difference exactly.
 */
final class ShapleyValues {

  private ShapleyValues() {}

  /**
   * The values from the function's value of every coalition.
   *
   * @param coalitions 2 to the number of inputs of them, indexed by the bits of who is in
   */
  static double[] exact(double[] coalitions) {
    int inputs = Integer.numberOfTrailingZeros(coalitions.length);
    // Of all orders, 1 in inputs * C(inputs - 1, size) has just these before the one that joins.
    double[] weights = new double[inputs];
    double ways = inputs;
    for (int size = 0; size < inputs; size++) {
      weights[size] = 1 / ways;
      ways = ways * (inputs - 1 - size) / (size + 1);
    }
    double[] values = new double[inputs];
    for (int coalition = 0; coalition < coalitions.length; coalition++) {
      int size = Integer.bitCount(coalition);
      for (int input = 0; input < inputs; input++) {
        boolean inside = (coalition >> input & 1) == 1;
        values[input] +=
            inside
                ? weights[size - 1] * coalitions[coalition]
                : -weights[size] * coalitions[coalition];
      }
    }
    return values;
  }

  /**
   * An estimate from orders drawn at random, each with its reverse, which cancels much of the
   * error.
   *
   * @param pairs how many orders are drawn
   * @param seed the same draws the same orders
   */
  static double[] sampled(
      ToDoubleFunction<double[]> function, double[] row, double[] reference, int pairs, long seed) {
    Random random = new Random(seed);
    double[] values = new double[row.length];
    int[] order = new int[row.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    double atReference = function.applyAsDouble(reference);
    for (int pair = 0; pair < pairs; pair++) {
      shuffle(order, random);
      for (boolean reversed : new boolean[] {false, true}) {
        double[] mixed = reference.clone();
        double before = atReference;
        for (int place = 0; place < order.length; place++) {
          int input = order[reversed ? order.length - 1 - place : place];
          mixed[input] = row[input];
          double after = function.applyAsDouble(mixed);
          values[input] += (after - before) / (2 * pairs);
          before = after;
        }
      }
    }
    return values;
  }

  private static void shuffle(int[] order, Random random) {
    for (int last = order.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int moved = order[last];
      order[last] = order[other];
      order[other] = moved;
    }
  }
}
