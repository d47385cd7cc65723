package org.petra.model.classifier;

import java.util.List;
import java.util.Map;
import org.petra.contracts.model.Classifier;
import org.petra.model.decision.DecisionFunction;
import org.petra.statistics.FeatureTable;

/**
 * A classifier fitted to prepared rows; it gives scores.
 *
 * <p>The same rows, labels and settings give the same fit bit for bit, whatever else is fitted at
 * the same time. Immutable; safe for use by many threads.
 */
public final class FittedClassifier {

  private final Classifier classifier;
  private final TribuoModel model;
  private final Map<String, String> settings;

  private FittedClassifier(Classifier classifier, TribuoModel model, Map<String, String> settings) {
    this.classifier = classifier;
    this.model = model;
    this.settings = settings;
  }

  /**
   * Fits a classifier.
   *
   * @param rows prepared training rows, all finite
   * @param positive whether each row belongs to the class; some do and some do not
   * @throws org.petra.support.problem.ProblemException 422 {@code OUT_OF_RANGE} for more neighbours
   *     than rows
   */
  public static FittedClassifier fit(
      ClassifierSettings settings, FeatureTable rows, boolean[] positive) {
    TrainerChoice choice = TrainerChoice.of(settings, rows.columnCount(), ClassCounts.of(positive));
    return new FittedClassifier(
        settings.classifier(),
        TribuoModel.fit(choice.trainer(), rows, positive),
        choice.settings());
  }

  static FittedClassifier restore(Classifier classifier, List<String> inputs, byte[] protobuf) {
    return new FittedClassifier(classifier, TribuoModel.restore(inputs, protobuf), Map.of());
  }

  /** What a reader needs to repeat the fit elsewhere; empty for one that was stored. */
  public Map<String, String> settings() {
    return settings;
  }

  /**
   * What the AUC ranks; a larger one speaks for the class.
   *
   * @param row a prepared row, all finite
   */
  public double score(double[] row) {
    return classifier == Classifier.SVM ? model.decisionValue(row) : model.share(row);
  }

  /** The score of every row of a table of prepared rows. */
  public double[] scores(FeatureTable rows) {
    double[] scores = new double[rows.rowCount()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = score(rows.row(row));
    }
    return scores;
  }

  Classifier classifier() {
    return classifier;
  }

  DecisionFunction decision() {
    return model.decision();
  }

  byte[] protobuf() {
    return model.protobuf();
  }
}
