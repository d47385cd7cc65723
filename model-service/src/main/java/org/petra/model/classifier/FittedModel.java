package org.petra.model.classifier;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.model.decision.DecisionFunction;
import org.petra.statistics.domain.TrainingDomain;
import org.tribuo.Tribuo;

/**
 * A classifier with the preparation of its inputs and the calibration of its scores, fitted to
 * training rows.
 *
 * <p>Immutable; safe for use by many threads. What is restored scores exactly as what was stored.
 */
public final class FittedModel {

  private final FitParameters parameters;
  private final FittedClassifier classifier;

  private FittedModel(FitParameters parameters, FittedClassifier classifier) {
    this.parameters = parameters;
    this.classifier = classifier;
  }

  /** The model of parts that were fitted to the same training rows. */
  public static FittedModel of(FitParameters parameters, FittedClassifier classifier) {
    return new FittedModel(parameters, classifier);
  }

  /** The model of stored parts; it scores exactly as the one that was stored. */
  public static FittedModel restore(
      Classifier classifier, FitParameters parameters, byte[] protobuf) {
    List<String> inputs = parameters.preparation().inputs();
    return new FittedModel(parameters, FittedClassifier.restore(classifier, inputs, protobuf));
  }

  /** The version of Tribuo that fits and scores. */
  public static String libraryVersion() {
    return Tribuo.VERSION;
  }

  /** The inputs in order: radiomic columns, then clinical ones. */
  public List<String> inputs() {
    return parameters.preparation().inputs();
  }

  /** The parts to store as JSON. */
  public FitParameters parameters() {
    return parameters;
  }

  /** The part to store as bytes, in Tribuo's protobuf format. */
  public byte[] protobuf() {
    return classifier.protobuf();
  }

  /** What {@link #score} is. */
  public String scoreName() {
    return switch (classifier.classifier()) {
      case LR, RF -> "probability";
      case KNN -> "vote share";
      case SVM -> "decision value";
    };
  }

  /** Whether a row's institution must be known. */
  public boolean needsInstitution() {
    return parameters.preparation().harmonization().combat() != null;
  }

  /**
   * What the AUC ranks; a larger one speaks for the class.
   *
   * @param raw values of the {@link #inputs()}; finite unless the model fills missing ones
   * @param institution where the row is from; null where the model does not need it
   * @throws org.petra.support.problem.ProblemException as {@link Harmonization#apply} says
   */
  public double score(double[] raw, @Nullable String institution) {
    return classifier.score(standardized(raw, institution));
  }

  /** The score of a row of a model that needs no institution. */
  public double score(double[] raw) {
    return score(raw, null);
  }

  /** The served probability of the class, from 0 to 1, of a row as {@link #score} takes it. */
  public double probability(double[] raw, @Nullable String institution) {
    return probabilityOf(score(raw, institution));
  }

  /** The served probability of a row of a model that needs no institution. */
  public double probability(double[] raw) {
    return probability(raw, null);
  }

  /** The served probability that goes with a score. */
  public double probabilityOf(double score) {
    return parameters.calibration().probability(score);
  }

  /** Whether a probability is more than the score itself. */
  public boolean calibrated() {
    Calibration calibration = parameters.calibration();
    return calibration.method() != CalibrationMethod.NONE || calibration.voteOdds() != 1;
  }

  /** What {@link #decision()} takes of a row: 0 is the mean of the training rows. */
  public double[] standardized(double[] raw) {
    return standardized(raw, null);
  }

  /** What {@link #decision()} takes of a row and its institution. */
  public double[] standardized(double[] raw, @Nullable String institution) {
    return parameters.preparation().apply(raw, institution);
  }

  /** Where a raw row lies beside the training rows; empty where they did not tell. */
  public Optional<TrainingDomain.Assessment> assessed(double[] raw, @Nullable String institution) {
    TrainingDomain domain = parameters.domain();
    return domain == null
        ? Optional.empty()
        : Optional.of(
            domain.assess(parameters.preparation().harmonization().apply(raw, institution)));
  }

  /**
   * The score as a function of standardised inputs, in plain arrays; made anew at every call, which
   * takes some milliseconds for a forest.
   */
  public DecisionFunction decision() {
    return classifier.decision();
  }
}
