package org.petra.model.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.Task;
import org.petra.contracts.model.TrainingRequest;
import org.petra.model.dataset.Covariate;
import org.petra.model.dataset.DatasetNeeds;
import org.petra.model.dataset.Labels;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.validation.ValidationSettings;
import org.petra.support.problem.ProblemException;

/**
 * What a training does with its dataset, with every default filled in; stored as JSON.
 *
 * @param labels one version each: one, or three for HER2
 * @param covariates clinical columns that are added unselected
 * @param validation cross-validation and permutation check
 */
record TrainingSettings(
    List<LabelSettings> labels, List<Covariate> covariates, ValidationSettings validation) {

  private static final List<Covariate> COVARIATES = List.of(Covariate.ER, Covariate.PR);

  /** Copies the lists. */
  TrainingSettings {
    labels = List.copyOf(labels);
    covariates = List.copyOf(covariates);
  }

  /**
   * The settings of a request.
   *
   * @throws ProblemException 400 for a field that must be there and is not, 422 {@code
   *     OUT_OF_RANGE} for a number out of its range, 422 for a name that does not exist or settings
   *     that contradict each other
   */
  static TrainingSettings of(TrainingRequest request) {
    RequestShape.check(request);
    List<Label> labels = Labels.of(request);
    List<LabelSettings> settings = new ArrayList<>();
    for (Label label : labels) {
      settings.add(
          new LabelSettings(
              label,
              request.task() == Task.HER2 ? suffix(label) : "",
              PipelineRequest.settings(request, label)));
    }
    PipelineSettings pipeline = settings.getFirst().pipeline();
    return new TrainingSettings(
        settings,
        covariates(request.covariates(), labels.getFirst()),
        ValidationRequests.settings(request, pipeline));
  }

  /** The steps to the only version, or to the first of three. */
  PipelineSettings pipeline() {
    return labels.getFirst().pipeline();
  }

  /** The name of a label's version in a training that was asked for under a name. */
  String nameOf(Label label, String asked) {
    return labels.stream()
        .filter(each -> each.label().equals(label))
        .map(each -> asked + each.suffix())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(label.name() + " is not trained here"));
  }

  /** What the training needs of its dataset. */
  DatasetNeeds needs() {
    return new DatasetNeeds(
        labels.stream().map(LabelSettings::label).toList(),
        covariates,
        pipeline().imputation(),
        validation.scheme() == ValidationSettings.Scheme.SPLIT);
  }

  /** {@code -over}, {@code -low} or {@code -zero}. */
  private static String suffix(Label label) {
    return label.name().substring("HER2".length()).replace('_', '-').toLowerCase(Locale.ROOT);
  }

  /** What a label is made from is no input of its model: it would be predicted by itself. */
  private static List<Covariate> covariates(@Nullable List<String> names, Label label) {
    if (names == null) {
      return COVARIATES.stream().filter(each -> !each.field().equals(label.field())).toList();
    }
    List<Covariate> covariates = new ArrayList<>();
    for (String name : names) {
      Covariate covariate =
          Covariate.named(name)
              .orElseThrow(() -> Fields.unknown("covariates", name, Covariate.NAMES));
      if (covariate.field().equals(label.field())) {
        throw ProblemException.unprocessable(
            "covariates: %s is what the label %s is made from; leave it out."
                .formatted(name, label.name()));
      }
      if (covariates.contains(covariate)) {
        throw ProblemException.unprocessable("covariates: " + name + " is named twice.");
      }
      covariates.add(covariate);
    }
    return covariates;
  }
}
