package org.petra.model.classifier;

import de.bwaldvogel.liblinear.Parameter;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;

/**
 * L2-penalised logistic regression whose intercept is not penalised, as scikit-learn's is not.
 *
 * <p>LibLinear takes the intercept for one more weight and shrinks it towards 0, which draws the
 * probabilities of unequal classes towards a half, the more so the smaller C is. A free intercept
 * makes their mean over the training rows the share of the class.
 */
final class FreeInterceptTrainer extends LibLinearClassificationTrainer {

  FreeInterceptTrainer(double cost, int iterations, double tolerance) {
    super(
        new LinearClassificationType(LinearClassificationType.LinearType.L2R_LR),
        cost,
        iterations,
        tolerance);
  }

  @Override
  protected Parameter setupParameters(ImmutableOutputInfo<Label> labels) {
    Parameter parameters = super.setupParameters(labels);
    parameters.setRegularizeBias(false);
    return parameters;
  }
}
