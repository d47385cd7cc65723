package org.petra.model.decision;

/**
 * The score of a fitted classifier as a function of its standardised inputs. Immutable; safe for
 * use by many threads.
 */
public sealed interface DecisionFunction
    permits LinearFunction, TreeEnsemble, RadialKernelMachine, NearestNeighbours {

  /** Number of inputs. */
  int inputs();

  /**
   * The score: what the fit itself says, up to rounding; a larger one speaks for the class.
   *
   * @param row standardised inputs, all finite
   */
  double at(double[] row);
}
