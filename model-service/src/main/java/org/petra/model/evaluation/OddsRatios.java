package org.petra.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.petra.contracts.model.Evaluation.Coefficient;
import org.petra.model.classifier.FittedModel;
import org.petra.model.decision.LinearFunction;

/** What each input of a logistic regression does to the odds of the class. */
final class OddsRatios {

  private OddsRatios() {}

  /** One coefficient for each input in order; empty for a model of another kind. */
  static List<Coefficient> of(FittedModel model) {
    if (!(model.decision() instanceof LinearFunction linear)) {
      return List.of();
    }
    double[] weights = linear.weights();
    List<Coefficient> coefficients = new ArrayList<>();
    for (int input = 0; input < weights.length; input++) {
      coefficients.add(
          new Coefficient(model.inputs().get(input), weights[input], Math.exp(weights[input])));
    }
    return coefficients;
  }
}
