package org.petra.model.training;

import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.FitRequest;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.SelectionRequest;
import org.petra.contracts.model.TrainingRequest;
import org.petra.model.classifier.CalibrationMethod;
import org.petra.model.classifier.ClassWeights;
import org.petra.model.pipeline.AgreementSettings;
import org.petra.model.pipeline.CombatSettings;
import org.petra.model.pipeline.FitSettings;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.pipeline.UnivariateSettings;
import org.petra.statistics.agreement.IccForm;
import org.petra.statistics.selection.UnivariateFilter;
import org.petra.support.problem.ProblemException;

/** Fills in what a request leaves out of the steps between vectors and classifier. */
final class PipelineRequest {

  private static final int MOST_FEATURES = 100;
  private static final int FEATURES = 8;
  private static final int INNER_FOLDS = 5;
  private static final int MOST_FOLDS = 20;
  private static final long SEED = 20250101;
  private static final SelectionRequest STUDY =
      new SelectionRequest(null, null, null, null, null, null);

  private PipelineRequest() {}

  /**
   * The steps to the version of a label.
   *
   * @throws ProblemException 422 as {@link TrainingSettings#of} says
   */
  static PipelineSettings settings(TrainingRequest request, Label label) {
    SelectionRequest selection = request.selection() == null ? STUDY : request.selection();
    Double correlationLimit = selection.correlationLimit();
    Fields.require(
        "selection.correlationLimit",
        correlationLimit == null || (correlationLimit >= 0 && correlationLimit <= 1),
        "0 to 1");
    return new PipelineSettings(
        request.classifier(),
        agreement(selection.agreement()),
        correlationLimit,
        univariate(selection.univariate()),
        Fields.whole("selection.count", selection.count(), featuresOf(label), 1, MOST_FEATURES),
        combat(selection.combat()),
        Boolean.TRUE.equals(selection.imputation()),
        fit(request.classifier(), request.fit()),
        request.seed() == null ? SEED : request.seed());
  }

  /** How many features the study kept for a label. */
  private static int featuresOf(Label label) {
    return switch (label.name()) {
      case "HER2_LOW" -> 10;
      case "HER2_ZERO" -> 2;
      default -> FEATURES;
    };
  }

  private static AgreementSettings agreement(SelectionRequest.@Nullable Agreement asked) {
    AgreementSettings study = AgreementSettings.STUDY;
    if (asked == null) {
      return study;
    }
    double limit = asked.limit() == null ? study.limit() : asked.limit();
    Fields.require("selection.agreement.limit", limit >= -1 && limit <= 1, "-1 to 1");
    return new AgreementSettings(
        asked.apply() == null
            ? study.use()
            : asked.apply() ? AgreementSettings.Use.REQUIRED : AgreementSettings.Use.NEVER,
        asked.form() == null ? study.form() : form(asked.form()),
        limit);
  }

  private static IccForm form(String notation) {
    return IccForm.of(notation)
        .orElseThrow(
            () -> Fields.unknown("selection.agreement.form", notation, IccForm.notations()));
  }

  private static UnivariateSettings univariate(SelectionRequest.@Nullable Univariate asked) {
    UnivariateSettings study = UnivariateSettings.STUDY;
    return asked == null
        ? study
        : new UnivariateSettings(
            asked.apply() == null ? study.applied() : asked.apply(),
            Fields.named(
                "selection.univariate.test",
                asked.test(),
                study.test(),
                UnivariateFilter.Test.class),
            Fields.named(
                "selection.univariate.adjustment",
                asked.adjustment(),
                study.adjustment(),
                UnivariateFilter.Adjustment.class),
            Fields.between("selection.univariate.alpha", asked.alpha(), study.alpha(), 0, 1));
  }

  private static @Nullable CombatSettings combat(SelectionRequest.@Nullable Combat asked) {
    if (asked == null) {
      return null;
    }
    CombatSettings.Unseen unseen =
        Fields.named(
            "selection.combat.unseen",
            asked.unseen(),
            CombatSettings.Unseen.REFUSE,
            CombatSettings.Unseen.class);
    if (unseen == CombatSettings.Unseen.REFERENCE && asked.referenceInstitution() == null) {
      throw ProblemException.unprocessable(
          "selection.combat.unseen is REFERENCE, which needs selection.combat.referenceInstitution.");
    }
    return new CombatSettings(asked.referenceInstitution(), unseen);
  }

  private static FitSettings fit(Classifier classifier, @Nullable FitRequest asked) {
    FitRequest fit = asked == null ? new FitRequest(null, null, null, null) : asked;
    CalibrationMethod calibration =
        Fields.named(
            "fit.calibration",
            fit.calibration(),
            classifier == Classifier.SVM ? CalibrationMethod.PLATT : CalibrationMethod.NONE,
            CalibrationMethod.class);
    if (classifier == Classifier.SVM && calibration == CalibrationMethod.NONE) {
      throw ProblemException.unprocessable(
          "fit.calibration: SVM gives no probabilities without one; ask for PLATT or ISOTONIC.");
    }
    return new FitSettings(
        SearchSpaces.checked(classifier, fit.searchSpace()),
        Fields.whole("fit.innerFolds", fit.innerFolds(), INNER_FOLDS, 2, MOST_FOLDS),
        Fields.named("fit.classWeights", fit.classWeights(), ClassWeights.NONE, ClassWeights.class),
        calibration);
  }
}
