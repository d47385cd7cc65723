package org.petra.model.inference;

import java.util.ArrayList;
import java.util.List;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.PredictionResponse.Prediction;
import org.petra.contracts.model.PredictionResponse.Warning;
import org.petra.model.classifier.FittedModel;
import org.petra.model.decision.DecisionFunction;
import org.petra.model.decision.Explanation;
import org.petra.model.registry.StoredVersion;
import org.petra.model.registry.VersionDescription;

/** A version that is ready to predict. Immutable; safe for use by many threads. */
final class ServedModel {

  private final StoredVersion version;
  private final FittedModel model;
  private final DecisionFunction function;
  private final String contributionMethod;

  ServedModel(StoredVersion version, FittedModel model) {
    this.version = version;
    this.model = model;
    this.function = model.decision();
    this.contributionMethod = Explanation.method(function, model.calibrated());
  }

  ModelReference reference() {
    return version.reference();
  }

  StoredVersion version() {
    return version;
  }

  VersionDescription description() {
    return version.description();
  }

  String contributionMethod() {
    return contributionMethod;
  }

  /** The probability alone. */
  double probability(InputRow row) {
    return model.probability(row.toArray());
  }

  /** The prediction with what each input contributes and what speaks against trusting it. */
  Prediction predict(InputRow row) {
    double[] values = row.toArray();
    double probability = model.probability(values);
    Explanation explanation =
        Explanation.of(function, model::probabilityOf, model.standardized(values));
    List<Warning> warnings = new ArrayList<>(row.warnings());
    return new Prediction(
        row.caseId(),
        row.vector(),
        probability,
        probability >= description().threshold(),
        explanation.base(),
        explanation.contributions(),
        List.copyOf(warnings));
  }
}
