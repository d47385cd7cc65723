package org.petra.model.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.petra.model.classifier.ClassifierSettings;
import org.petra.model.classifier.FittedClassifier;
import org.petra.model.classifier.Harmonization;
import org.petra.model.classifier.Preparation;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.transform.Imputation;
import org.petra.statistics.transform.Standardizer;

/**
 * All steps before the classifier, fitted to training rows: once for every classifier that follows.
 */
final class FittedSteps {

  private final PipelineSettings settings;
  private final Selection selection;
  private final Preparation preparation;
  private final FeatureTable harmonized;
  private final FeatureTable prepared;
  private final boolean[] positive;

  /**
   * Fits the steps.
   *
   * @throws org.petra.support.problem.ProblemException 422 as {@link FeatureSelection#of} says, and
   *     {@code MISSING_FEATURE} for a clinical value
   */
  FittedSteps(PipelineSettings settings, TrainingRows rows) {
    this.settings = settings;
    this.positive = rows.labels();
    this.selection = FeatureSelection.of(settings, rows);
    FeatureTable inputs = rows.inputs(selection.names());
    Harmonization harmonization =
        new Harmonization(
            settings.imputation() ? medians(inputs) : null,
            selection.combat(),
            settings.combat() != null
                && settings.combat().unseen() == CombatSettings.Unseen.REFERENCE);
    if (!settings.imputation()) {
      refuseMissing(inputs, rows);
    }
    this.harmonized = harmonization.apply(inputs, rows.institutions());
    Standardizer standardizer = Standardizer.fit(harmonized).get();
    this.preparation = new Preparation(harmonization, standardizer);
    this.prepared = standardizer.transform(harmonized);
  }

  Selection selection() {
    return selection;
  }

  Preparation preparation() {
    return preparation;
  }

  /** The training rows before standardisation. */
  FeatureTable harmonized() {
    return harmonized;
  }

  /**
   * Other rows as the classifier sees them.
   *
   * @throws org.petra.support.problem.ProblemException 422 {@code MISSING_FEATURE} that lists cases
   *     and columns where a value is missing and nothing may fill it
   */
  FeatureTable prepared(TrainingRows rows) {
    FeatureTable inputs = rows.inputs(selection.names());
    if (!settings.imputation()) {
      refuseMissing(inputs, rows);
    }
    return preparation.apply(inputs, rows.institutions());
  }

  /** A classifier fitted to the training rows with the settings of a point. */
  FittedClassifier fit(Map<String, Double> point) {
    return FittedClassifier.fit(classifierSettings(point), prepared, positive);
  }

  ClassifierSettings classifierSettings(Map<String, Double> point) {
    return new ClassifierSettings(
        settings.classifier(), point, settings.fit().classWeights(), settings.seed());
  }

  private static Imputation medians(FeatureTable inputs) {
    return Imputation.median(inputs)
        .value()
        .orElseThrow(() -> MissingValues.ofAll(Imputation.columnsWithoutValue(inputs)));
  }

  /** Refuses a table with a value that is not finite. */
  static void refuseMissing(FeatureTable inputs, TrainingRows rows) {
    List<UUID> cases = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (int column = 0; column < inputs.columnCount(); column++) {
      int before = cases.size();
      for (int row = 0; row < inputs.rowCount(); row++) {
        if (!Double.isFinite(inputs.value(row, column))) {
          cases.add(rows.origins().get(row).caseId());
        }
      }
      if (cases.size() > before) {
        columns.add(inputs.names().get(column));
      }
    }
    if (!cases.isEmpty()) {
      throw MissingValues.ofColumns(columns, cases);
    }
  }
}
