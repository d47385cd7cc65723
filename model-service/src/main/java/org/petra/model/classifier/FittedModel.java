package org.petra.model.classifier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.model.decision.DecisionFunction;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.transform.Standardizer;
import org.tribuo.Tribuo;

/**
 * A classifier with the standardisation of its inputs, fitted to training rows.
 *
 * <p>The same rows, labels and seed give the same model bit for bit, whatever else is fitted at the
 * same time. Immutable; safe for use by many threads.
 */
public final class FittedModel {

  private final Classifier classifier;
  private final FitParameters parameters;
  private final TribuoModel model;

  private FittedModel(Classifier classifier, FitParameters parameters, TribuoModel model) {
    this.classifier = classifier;
    this.parameters = parameters;
    this.model = model;
  }

  /**
   * Fits a classifier.
   *
   * @param training raw values of the training rows, all finite
   * @param positive whether each row belongs to the class
   * @param seed of everything random
   */
  public static FittedModel fit(
      Classifier classifier, FeatureTable training, boolean[] positive, long seed) {
    Standardizer standardizer = Standardizer.fit(training).get();
    FeatureTable rows = standardizer.transform(training);
    TrainerChoice choice = choose(classifier, training, positive, seed);
    TribuoModel model = TribuoModel.fit(choice.trainer(), rows, positive);
    PlattScaling calibration =
        classifier == Classifier.SVM ? calibrate(model, rows, positive) : null;
    return new FittedModel(classifier, new FitParameters(standardizer, calibration), model);
  }

  /** The settings that {@link #fit} uses on these rows, in words. */
  public static Map<String, String> settings(
      Classifier classifier, FeatureTable training, boolean[] positive, long seed) {
    return choose(classifier, training, positive, seed).settings();
  }

  /** The model of stored parts; it scores exactly as the one that was stored. */
  public static FittedModel restore(
      Classifier classifier, FitParameters parameters, byte[] protobuf) {
    TribuoModel model = TribuoModel.restore(parameters.standardizer().names(), protobuf);
    return new FittedModel(classifier, parameters, model);
  }

  /** The version of Tribuo that fits and scores. */
  public static String libraryVersion() {
    return Tribuo.VERSION;
  }

  /** The inputs in order. */
  public List<String> inputs() {
    return parameters.standardizer().names();
  }

  /** The parts to store as JSON. */
  public FitParameters parameters() {
    return parameters;
  }

  /** The part to store as bytes, in Tribuo's protobuf format. */
  public byte[] protobuf() {
    return model.protobuf();
  }

  /** What {@link #score} is. */
  public String scoreName() {
    return switch (classifier) {
      case LR, RF -> "probability";
      case KNN -> "vote share";
      case SVM -> "decision value";
    };
  }

  /**
   * What the AUC ranks; a larger one speaks for the class.
   *
   * @param row raw values of the {@link #inputs()}, all finite
   */
  public double score(double[] row) {
    double[] standardized = standardized(row);
    return classifier == Classifier.SVM
        ? model.decisionValue(standardized)
        : model.share(standardized);
  }

  /**
   * The served probability of the class, from 0 to 1.
   *
   * @param row raw values of the {@link #inputs()}, all finite
   */
  public double probability(double[] row) {
    return probabilityOf(score(row));
  }

  /** The served probability of a score. */
  public double probabilityOf(double score) {
    @Nullable PlattScaling calibration = parameters.calibration();
    return calibration == null ? score : calibration.probability(score);
  }

  /** Whether a probability is more than the score itself. */
  public boolean calibrated() {
    return parameters.calibration() != null;
  }

  /** What {@link #decision()} takes: 0 is the mean of the training rows. */
  public double[] standardized(double[] row) {
    return parameters.standardizer().transform(row);
  }

  /**
   * The score as a function of standardised inputs, in plain arrays; made anew at every call, which
   * takes some milliseconds for a forest.
   */
  public DecisionFunction decision() {
    return model.decision();
  }

  private static TrainerChoice choose(
      Classifier classifier, FeatureTable training, boolean[] positive, long seed) {
    int positives = 0;
    for (boolean each : positive) {
      positives += each ? 1 : 0;
    }
    int smaller = Math.min(positives, positive.length - positives);
    return TrainerChoice.of(classifier, training.columnCount(), smaller, seed);
  }

  private static PlattScaling calibrate(TribuoModel model, FeatureTable rows, boolean[] positive) {
    double[] values = new double[positive.length];
    for (int row = 0; row < values.length; row++) {
      values[row] = model.decisionValue(rows.row(row));
    }
    return PlattScaling.fit(values, positive);
  }
}
