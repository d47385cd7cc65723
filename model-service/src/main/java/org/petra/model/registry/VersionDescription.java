package org.petra.model.registry;

import java.util.List;
import java.util.Map;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.ModelVersion.SelectionStep;

/**
 * What is kept of a version beside its fit; stored as JSON and never changed.
 *
 * @param label what it tells apart
 * @param classifier which classifier
 * @param simulated whether the dataset holds simulated cases
 * @param profile whose vectors it takes
 * @param features inputs in order: radiomic columns, then clinical ones
 * @param covariates how many of the features, counted from the end, are clinical
 * @param selection how the features were chosen
 * @param threshold probability from which the label is positive
 * @param settings of the classifier
 * @param provenance what repeats the fit
 */
public record VersionDescription(
    Label label,
    Classifier classifier,
    boolean simulated,
    String profile,
    List<String> features,
    int covariates,
    List<SelectionStep> selection,
    double threshold,
    Map<String, String> settings,
    Map<String, String> provenance) {

  /** The radiomic features in order. */
  public List<String> radiomicFeatures() {
    return features.subList(0, features.size() - covariates);
  }

  /** The clinical features in order. */
  public List<String> clinicalFeatures() {
    return features.subList(features.size() - covariates, features.size());
  }
}
