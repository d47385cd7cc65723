package org.petra.model.inference;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.PredictionResponse.Prediction;
import org.petra.contracts.model.PredictionResponse.Warning;
import org.petra.model.classifier.FittedModel;
import org.petra.model.decision.DecisionFunction;
import org.petra.model.decision.Explanation;
import org.petra.model.registry.StoredVersion;
import org.petra.model.registry.VersionDescription;

/** A version that is ready to predict. Immutable; safe for use by many threads. */
public final class ServedModel {

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

  /** Name of the model. */
  public String name() {
    return version.reference().name();
  }

  /** Number of the version. */
  public int number() {
    return version.reference().version();
  }

  /** Inputs in the order of the signature. */
  public List<String> features() {
    return description().features();
  }

  /** Probability from which the label is positive. */
  public double threshold() {
    return description().threshold();
  }

  /** Whether the model was trained on simulated cases. */
  public boolean simulated() {
    return description().simulated();
  }

  /** Whether a row must say where it is from. */
  public boolean needsInstitution() {
    return false;
  }

  /**
   * The probabilities of posted rows, in order.
   *
   * @throws org.petra.support.problem.ProblemException 422 as {@link PostedRows} says
   */
  public List<Double> probabilities(List<Map<String, @Nullable Object>> rows) {
    PostedRows.requireKnown(rows, features());
    return PostedRows.of(features(), rows).stream().map(this::probability).toList();
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

  /** Whether a case's clinical record is needed beside its vector. */
  boolean needsRecord() {
    return !description().clinicalFeatures().isEmpty();
  }

  /** What speaks against trusting a prediction of this row. */
  List<Warning> warnings(InputRow row) {
    return row.warnings();
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
    return new Prediction(
        row.caseId(),
        row.vector(),
        probability,
        probability >= description().threshold(),
        explanation.base(),
        explanation.contributions(),
        warnings(row));
  }
}
