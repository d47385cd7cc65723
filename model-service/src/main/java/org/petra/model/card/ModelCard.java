package org.petra.model.card;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Validation.Permutation;
import org.petra.contracts.model.Validation.SelectionFrequency;

/**
 * What a user should know of a version before trusting it. {@code GET
 * /api/v1/models/{name}/versions/{version}/card}.
 *
 * @param name of the model
 * @param version of the model
 * @param createdAt when it was made
 * @param intendedUse what for, and what not
 * @param label what it tells apart
 * @param classifier which classifier
 * @param settings of the classifier, tuning and calibration
 * @param threshold probability from which a case counts as of the class
 * @param data what it was trained on
 * @param signature what it takes
 * @param selection how the features were chosen
 * @param parts how well it does on each part of the dataset
 * @param validation what cross-validation says; null for a version without
 * @param limits what speaks against trusting it, in words
 * @param provenance what repeats the fit
 * @param citation how to name it
 * @param licences what its parts may be used under
 */
record ModelCard(
    String name,
    int version,
    Instant createdAt,
    String intendedUse,
    Label label,
    Classifier classifier,
    Map<String, String> settings,
    double threshold,
    TrainingFacts data,
    Signature signature,
    List<SelectionStep> selection,
    List<PartFacts> parts,
    @Nullable ValidationFacts validation,
    List<String> limits,
    Map<String, String> provenance,
    String citation,
    List<String> licences) {

  /**
   * The dataset.
   *
   * @param datasetId its identity
   * @param cohort whose cases
   * @param simulated whether any case is simulated
   * @param matrixDigest SHA-256 of names, case ids and values
   * @param labelDigest SHA-256 of case ids and labels
   * @param columns feature columns before selection
   * @param excluded how many cases were left out, by reason
   */
  record TrainingFacts(
      UUID datasetId,
      String cohort,
      boolean simulated,
      String matrixDigest,
      String labelDigest,
      int columns,
      Map<String, Long> excluded) {}

  /**
   * What it takes.
   *
   * @param radiomic features in order
   * @param clinical inputs in order, after the radiomic ones
   * @param profile whose vectors
   * @param profileDigest SHA-256 of the profile's settings
   * @param engineVersion engine that computed the vectors
   */
  record Signature(
      List<String> radiomic,
      List<String> clinical,
      String profile,
      String profileDigest,
      String engineVersion) {}

  /** One part of the dataset; as in the evaluation. */
  record PartFacts(
      SplitName part,
      int cases,
      int positives,
      Estimate auc,
      Estimate sensitivity,
      Estimate specificity,
      Estimate ppv,
      Estimate npv,
      double brier,
      Estimate calibrationIntercept,
      Estimate calibrationSlope) {}

  /**
   * Cross-validation; as in the evaluation.
   *
   * @param selected how often each input was chosen over the folds, most often first; at most 30
   */
  record ValidationFacts(
      String scheme,
      int folds,
      int repeats,
      int rows,
      Estimate auc,
      @Nullable Double trainingAuc,
      @Nullable Double optimism,
      Estimate calibrationSlope,
      List<SelectionFrequency> selected,
      @Nullable Permutation permutation) {}
}
