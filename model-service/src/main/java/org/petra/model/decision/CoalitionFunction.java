package org.petra.model.decision;

/**
 * A score that can be had for every coalition of inputs at once: inputs in the coalition have the
 * row's value, the others the reference's.
 */
interface CoalitionFunction {

  /**
   * The score of every coalition; bit {@code j} of an index says that input {@code j} is the row's.
   *
   * @return 2 to the number of inputs of them
   */
  double[] coalitions(double[] row, double[] reference);
}
