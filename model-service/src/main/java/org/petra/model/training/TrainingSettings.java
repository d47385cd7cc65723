package org.petra.model.training;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.SelectionRequest;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.model.classifier.CalibrationMethod;
import org.petra.model.classifier.ClassWeights;
import org.petra.model.dataset.Covariate;
import org.petra.model.pipeline.AgreementSettings;
import org.petra.model.pipeline.FitSettings;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.pipeline.UnivariateSettings;
import org.petra.model.validation.ValidationSettings;
import org.petra.support.problem.ProblemException;
import org.springframework.http.HttpStatus;

/**
 * What a training does with its dataset, with every default filled in.
 *
 * @param task which class against the rest
 * @param classifier which classifier
 * @param features how many radiomic columns mRMR keeps, 1 to 100
 * @param alpha level of the t-test, above 0 and below 1
 * @param covariates clinical columns that are added unselected
 * @param seed of everything random in the fit
 */
public record TrainingSettings(
    Task task,
    Classifier classifier,
    int features,
    double alpha,
    List<Covariate> covariates,
    long seed) {

  private static final int MOST_FEATURES = 100;
  private static final double ALPHA = 0.05;
  private static final List<Covariate> COVARIATES = List.of(Covariate.ER, Covariate.PR);
  private static final long SEED = 20250101;

  /** Copies the list. */
  public TrainingSettings {
    covariates = List.copyOf(covariates);
  }

  /** The labels, each of which makes a version. */
  List<Label> labels() {
    String positive = task.name().substring(task.name().indexOf('_') + 1);
    return List.of(new Label(task.name(), "her2", List.of(positive), null));
  }

  /** All steps from feature vectors to a fitted classifier. */
  PipelineSettings pipeline() {
    UnivariateSettings study = UnivariateSettings.STUDY;
    return new PipelineSettings(
        classifier,
        AgreementSettings.STUDY,
        null,
        new UnivariateSettings(true, study.test(), study.adjustment(), alpha),
        features,
        null,
        false,
        new FitSettings(
            Map.of(),
            5,
            ClassWeights.NONE,
            classifier == Classifier.SVM ? CalibrationMethod.PLATT : CalibrationMethod.NONE),
        seed);
  }

  /** How versions are validated beside the parts of the split. */
  ValidationSettings validation() {
    return new ValidationSettings(ValidationSettings.Scheme.SPLIT, 5, 1, 0);
  }

  /**
   * The settings of a request.
   *
   * @throws ProblemException 400 for a field that must be there and is not, 422 {@code
   *     OUT_OF_RANGE} for a number out of its range, 422 for an unknown covariate
   */
  static TrainingSettings of(TrainingRequest request) {
    requirePresent("task", request.task());
    requirePresent("classifier", request.classifier());
    requirePresent("profile", request.profile());
    requirePresent("cohort", request.cohort());
    requireSplit(request);
    if (request.covariates() != null) {
      requireList("covariates", request.covariates());
    }
    Task task = requireNonNull(request.task());
    if (task == Task.HER2 || request.label() != null) {
      throw ProblemException.unprocessable("task must be HER2_OVER, HER2_LOW or HER2_ZERO.");
    }
    SelectionRequest selection = request.selection();
    Integer count = selection == null ? null : selection.count();
    int features = count == null ? featuresOf(task) : count;
    requireRange(
        "selection.count", features >= 1 && features <= MOST_FEATURES, "1 to " + MOST_FEATURES);
    Double asked =
        selection == null || selection.univariate() == null ? null : selection.univariate().alpha();
    double alpha = asked == null ? ALPHA : asked;
    requireRange("selection.univariate.alpha", alpha > 0 && alpha < 1, "above 0 and below 1");
    return new TrainingSettings(
        task,
        request.classifier(),
        features,
        alpha,
        request.covariates() == null ? COVARIATES : covariates(request.covariates()),
        request.seed() == null ? SEED : request.seed());
  }

  /** How many features the study kept for a task. */
  private static int featuresOf(Task task) {
    return switch (task) {
      case HER2_OVER -> 8;
      case HER2_LOW -> 10;
      case HER2_ZERO -> 2;
      case HER2 -> throw new IllegalArgumentException("three classes are three versions");
    };
  }

  private static List<Covariate> covariates(List<String> names) {
    List<Covariate> covariates = new ArrayList<>();
    for (String name : names) {
      Covariate covariate =
          Covariate.named(name)
              .orElseThrow(
                  () ->
                      ProblemException.unprocessable(
                          "covariates: "
                              + name
                              + " is none of "
                              + List.of(Covariate.values())
                              + "."));
      if (covariates.contains(covariate)) {
        throw ProblemException.unprocessable("covariates: " + name + " is named twice.");
      }
      covariates.add(covariate);
    }
    return covariates;
  }

  private static void requireSplit(TrainingRequest request) {
    requirePresent("split", request.split());
    var lists = request.split().lists();
    var rule = request.split().rule();
    if ((lists == null) == (rule == null)) {
      throw ProblemException.unprocessable("split takes either lists or a rule.");
    }
    if (lists != null) {
      requireList("split.lists.training", lists.training());
      requireList("split.lists.validation", lists.validation());
      requireList("split.lists.external", lists.external());
    }
    if (rule != null) {
      requireList("split.rule.externalInstitutions", rule.externalInstitutions());
    }
  }

  /** JSON can leave out what the type says is there. */
  private static void requirePresent(String field, @Nullable Object value) {
    if (value == null) {
      throw ProblemException.malformed(field + " is missing.");
    }
  }

  private static void requireList(String field, @Nullable List<?> values) {
    requirePresent(field, values);
    requireNonNull(values).forEach(value -> requirePresent("An entry of " + field, value));
  }

  private static void requireRange(String field, boolean inside, String range) {
    if (!inside) {
      throw new ProblemException(
          HttpStatus.UNPROCESSABLE_CONTENT,
          ErrorCode.OUT_OF_RANGE,
          field + " must be " + range + ".");
    }
  }
}
