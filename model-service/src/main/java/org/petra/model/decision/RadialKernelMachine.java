package org.petra.model.decision;

import java.util.Arrays;

/**
 * A support vector machine with a radial kernel: the score is its decision value, the sum of {@code
 * coefficient * exp(-gamma * |row - vector|^2)} over the support vectors, and an offset.
 */
public final class RadialKernelMachine implements DecisionFunction, CoalitionFunction {

  private final double[][] vectors;
  private final double[] coefficients;
  private final double offset;
  private final double gamma;

  /**
   * A machine.
   *
   * @param vectors support vectors, at least one
   * @param coefficients one for each; positive ones speak for the class
   * @param offset what is added
   * @param gamma above 0
   */
  public RadialKernelMachine(
      double[][] vectors, double[] coefficients, double offset, double gamma) {
    this.vectors = vectors.clone();
    this.coefficients = coefficients.clone();
    this.offset = offset;
    this.gamma = gamma;
  }

  /** The support vectors, one after the other. */
  public double[] vectors() {
    return Arrays.stream(vectors).flatMapToDouble(Arrays::stream).toArray();
  }

  /** One coefficient for each support vector. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** What is added to the weighted kernels. */
  public double offset() {
    return offset;
  }

  /** Of the kernel. */
  public double gamma() {
    return gamma;
  }

  @Override
  public int inputs() {
    return vectors[0].length;
  }

  @Override
  public double at(double[] row) {
    double sum = offset;
    for (int i = 0; i < vectors.length; i++) {
      sum += coefficients[i] * Math.exp(-gamma * squaredDistance(vectors[i], row));
    }
    return sum;
  }

  @Override
  public double[] coalitions(double[] row, double[] reference) {
    double[] scores =
        new Coalitions(factors(row), factors(reference), 1) {
          @Override
          void carry(double[] before, double[] brought, double[] after) {
            for (int i = 0; i < after.length; i++) {
              after[i] = before[i] * brought[i];
            }
          }
        }.scores(this::weighted);
    return scores;
  }

  static double squaredDistance(double[] one, double[] other) {
    double sum = 0;
    for (int input = 0; input < one.length; input++) {
      double difference = one[input] - other[input];
      sum += difference * difference;
    }
    return sum;
  }

  private double weighted(double[] kernels) {
    double sum = offset;
    for (int i = 0; i < kernels.length; i++) {
      sum += coefficients[i] * kernels[i];
    }
    return sum;
  }

  /** The kernel of a sum of squares is the product of one factor for each input. */
  private double[][] factors(double[] row) {
    double[][] factors = new double[row.length][vectors.length];
    for (int input = 0; input < row.length; input++) {
      for (int i = 0; i < vectors.length; i++) {
        double difference = vectors[i][input] - row[input];
        factors[input][i] = Math.exp(-gamma * difference * difference);
      }
    }
    return factors;
  }
}
