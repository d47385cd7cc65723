package org.petra.model.classifier;

import java.util.Map;
import org.petra.contracts.model.Classifier;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.transform.Standardizer;

/** Fits of tables to standardised columns with fixed settings. */
public final class Fits {

  private Fits() {}

  /** A fit with the classifier's fixed settings. */
  public static FittedModel fit(
      Classifier classifier, FeatureTable training, boolean[] positive, long seed) {
    return fit(
        new ClassifierSettings(classifier, Map.of(), ClassWeights.NONE, seed), training, positive);
  }

  static FittedModel fit(ClassifierSettings settings, FeatureTable training, boolean[] positive) {
    Standardizer standardizer = Standardizer.fit(training).get();
    FeatureTable rows = standardizer.transform(training);
    FittedClassifier classifier = FittedClassifier.fit(settings, rows, positive);
    Calibration calibration =
        settings.classifier() == Classifier.SVM
            ? Calibration.fit(CalibrationMethod.PLATT, classifier.scores(rows), positive)
            : Calibration.none(settings, positive);
    Preparation preparation = new Preparation(Harmonization.NONE, standardizer);
    return FittedModel.of(new FitParameters(preparation, 0, calibration, null), classifier);
  }
}
