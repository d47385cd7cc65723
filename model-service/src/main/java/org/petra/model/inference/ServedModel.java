package org.petra.model.inference;

import java.util.ArrayList;
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
import org.petra.statistics.domain.ColumnRange;
import org.petra.statistics.domain.TrainingDomain;
import org.petra.support.problem.ProblemException;

/** A version that is ready to predict. Immutable; safe for use by many threads. */
public final class ServedModel {

  private final StoredVersion version;
  private final FittedModel model;
  private final DecisionFunction function;
  private final String contributionMethod;

  /** Where the training rows lie, by feature; empty where they did not tell. */
  private final Map<String, ColumnRange> ranges;

  ServedModel(StoredVersion version, FittedModel model) {
    this.version = version;
    this.model = model;
    this.function = model.decision();
    TrainingDomain domain = model.parameters().domain();
    this.ranges = domain == null ? Map.of() : DomainWarnings.ranges(domain);
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
    return model.needsInstitution();
  }

  /**
   * The probabilities of posted rows, in order.
   *
   * @throws org.petra.support.problem.ProblemException 422 as {@link PostedRows} says
   */
  public List<Double> probabilities(List<Map<String, @Nullable Object>> rows) {
    PostedRows.requireKnown(rows, features());
    return PostedRows.of(features(), fillsMissing(), rows).stream().map(this::probability).toList();
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
    return !description().clinicalFeatures().isEmpty() || model.needsInstitution();
  }

  /** Whether a missing value is filled rather than refused. */
  boolean fillsMissing() {
    return model.parameters().preparation().harmonization().imputation() != null;
  }

  private List<Warning> warnings(InputRow row) {
    List<Warning> warnings = new ArrayList<>(row.warnings());
    model
        .assessed(row.toArray(), row.institution())
        .ifPresent(
            assessment -> {
              if (!Double.isFinite(assessment.mahalanobis())) {
                throw InputProblems.beyondNumbers(row.where());
              }
              warnings.addAll(DomainWarnings.of(assessment, ranges));
            });
    return List.copyOf(warnings);
  }

  /**
   * The probability alone.
   *
   * @throws ProblemException 422 for an institution that is missing or that the model cannot
   *     harmonise, naming the row
   */
  double probability(InputRow row) {
    try {
      double probability = model.probability(row.toArray(), row.institution());
      if (Double.isNaN(probability)) {
        throw InputProblems.beyondNumbers(row.where());
      }
      return probability;
    } catch (ProblemException e) {
      throw new ProblemException(e.status(), e.code(), row.where() + ": " + e.getMessage());
    }
  }

  /** The prediction with what each input contributes and what speaks against trusting it. */
  Prediction predict(InputRow row) {
    double probability = probability(row);
    double[] standardized = model.standardized(row.toArray(), row.institution());
    Explanation explanation = Explanation.of(function, model::probabilityOf, standardized);
    if (!explanation.finite()) {
      throw InputProblems.beyondNumbers(row.where());
    }
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
