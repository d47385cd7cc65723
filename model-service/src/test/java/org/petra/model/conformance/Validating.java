package org.petra.model.conformance;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Validation;
import org.petra.model.classifier.CalibrationMethod;
import org.petra.model.classifier.ClassWeights;
import org.petra.model.pipeline.AgreementSettings;
import org.petra.model.pipeline.FitSettings;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.pipeline.TrainingRows;
import org.petra.model.pipeline.UnivariateSettings;
import org.petra.model.validation.CrossValidation;
import org.petra.model.validation.FoldStore;
import org.petra.model.validation.Subject;
import org.petra.model.validation.ValidationSettings;
import org.petra.model.validation.ValidationSettings.Scheme;
import org.petra.statistics.selection.UnivariateFilter;

/** Cross-validation as a training runs it. */
final class Validating {

  private static final UnivariateSettings NO_TEST =
      new UnivariateSettings(
          false, UnivariateFilter.Test.STUDENT, UnivariateFilter.Adjustment.NONE, 0.05);

  private Validating() {}

  /** A classifier on all columns, its settings the fixed ones. */
  static PipelineSettings allColumns(Classifier classifier, int columns, long seed) {
    return settings(classifier, NO_TEST, columns, seed);
  }

  /** A classifier on what the study's t-test and mRMR choose. */
  static PipelineSettings selected(Classifier classifier, int count, long seed) {
    return settings(classifier, UnivariateSettings.STUDY, count, seed);
  }

  /** The pooled out-of-fold AUC, mean over repeats. */
  static double auc(PipelineSettings settings, TrainingRows rows, int folds, int repeats) {
    var scheme = new ValidationSettings(Scheme.REPEATED_K_FOLD, folds, repeats, 0);
    return requireNonNull(run(scheme, settings, rows).auc().value());
  }

  /** The mean AUC when the labels are shuffled so many times. */
  static double shuffledAuc(PipelineSettings settings, TrainingRows rows, int folds, int shuffles) {
    var scheme = new ValidationSettings(Scheme.SPLIT, folds, 1, shuffles);
    return requireNonNull(run(scheme, settings, rows).permutation()).meanAuc();
  }

  private static Validation run(
      ValidationSettings scheme, PipelineSettings settings, TrainingRows rows) {
    List<Integer> all = IntStream.range(0, rows.count()).boxed().toList();
    boolean[] positive = rows.labels();
    List<Integer> strata = all.stream().map(row -> positive[row] ? 1 : 0).toList();
    var subject = new Subject("over", settings, rows, all, strata);
    return CrossValidation.run(scheme, subject, FoldStore.NONE, (share, step) -> {}).validation(1);
  }

  private static PipelineSettings settings(
      Classifier classifier, UnivariateSettings test, int count, long seed) {
    return new PipelineSettings(
        classifier,
        new AgreementSettings(
            AgreementSettings.Use.NEVER,
            AgreementSettings.STUDY.form(),
            AgreementSettings.STUDY.limit()),
        null,
        test,
        count,
        null,
        false,
        new FitSettings(
            Map.of(),
            3,
            ClassWeights.NONE,
            classifier == Classifier.SVM ? CalibrationMethod.PLATT : CalibrationMethod.NONE),
        seed);
  }
}
