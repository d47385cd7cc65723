package org.petra.model.decision;

/** Logistic regression: the score is the probability whose log odds are linear in the inputs. */
public final class LinearFunction implements DecisionFunction {

  private final double[] weights;
  private final double intercept;

  /**
   * A function of one weight for each input.
   *
   * @param weights of the log odds of the class
   * @param intercept log odds at the training means
   */
  public LinearFunction(double[] weights, double intercept) {
    this.weights = weights.clone();
    this.intercept = intercept;
  }

  @Override
  public int inputs() {
    return weights.length;
  }

  @Override
  public double at(double[] row) {
    return 1 / (1 + Math.exp(-logOdds(row)));
  }

  /** Log odds of the class. */
  double logOdds(double[] row) {
    double sum = intercept;
    for (int input = 0; input < weights.length; input++) {
      sum += weights[input] * row[input];
    }
    return sum;
  }

  /** What each input adds to the log odds; with {@link #intercept()} they are the log odds. */
  double[] terms(double[] row) {
    double[] terms = new double[weights.length];
    for (int input = 0; input < terms.length; input++) {
      terms[input] = weights[input] * row[input];
    }
    return terms;
  }

  /** Log odds at the training means. */
  public double intercept() {
    return intercept;
  }

  /** One weight of the log odds for each input. */
  public double[] weights() {
    return weights.clone();
  }
}
