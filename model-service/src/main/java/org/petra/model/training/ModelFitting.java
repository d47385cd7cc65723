package org.petra.model.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.contracts.model.SplitName;
import org.petra.model.classifier.FittedModel;
import org.petra.model.dataset.Covariate;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.dataset.TaskLabel;
import org.petra.model.evaluation.SplitScoring;
import org.petra.model.selection.FeatureSelection;
import org.petra.statistics.FeatureTable;
import org.petra.statistics.discrimination.RocCurve;
import org.petra.statistics.discrimination.ScoredCases;

/**
 * From a frozen dataset to a judged model: selection and fit on the training rows, then a score for
 * every row. Pure: the same dataset and settings give the same result, bit for bit.
 */
final class ModelFitting {

  private final FrozenDataset dataset;
  private final TrainingSettings settings;
  private final Progress progress;

  private ModelFitting(FrozenDataset dataset, TrainingSettings settings, Progress progress) {
    this.dataset = dataset;
    this.settings = settings;
    this.progress = progress;
  }

  /** Told before each step; may throw to end the training. */
  interface Progress {
    /** Says which share is done, 0 to 1, and what comes next. */
    void reached(double share, String step);
  }

  /**
   * Runs all steps.
   *
   * @throws org.petra.support.problem.ProblemException 422 {@code NO_FEATURE_SELECTED} or {@code
   *     MISSING_FEATURE}
   */
  static FittingResult run(FrozenDataset dataset, TrainingSettings settings, Progress progress) {
    return new ModelFitting(dataset, settings, progress).run();
  }

  private FittingResult run() {
    progress.reached(0.1, "selecting features");
    FrozenDataset trainingPart = dataset.part(SplitName.TRAINING);
    boolean[] positive = TaskLabel.of(settings.task(), trainingPart.rows());
    FeatureSelection.Selection selection =
        new FeatureSelection(settings.alpha(), settings.features())
            .apply(trainingPart.vectors(), positive);
    FeatureTable inputs = InputTable.of(dataset, selection.names(), settings.covariates());

    progress.reached(0.4, "fitting " + settings.classifier());
    FeatureTable training = inputs.rows(indexes(SplitName.TRAINING));
    FittedModel model = FittedModel.fit(settings.classifier(), training, positive, settings.seed());

    progress.reached(0.7, "evaluating");
    double threshold = youdenThreshold(model, training, positive);
    List<SplitEvaluation> evaluations = new ArrayList<>();
    for (SplitName split : SplitName.values()) {
      if (indexes(split).length > 0) {
        evaluations.add(evaluate(split, model, inputs, threshold));
      }
    }
    return new FittingResult(
        model,
        steps(selection),
        threshold,
        FittedModel.settings(settings.classifier(), training, positive, settings.seed()),
        evaluations);
  }

  private SplitEvaluation evaluate(
      SplitName split, FittedModel model, FeatureTable inputs, double threshold) {
    FrozenDataset part = dataset.part(split);
    FeatureTable rows = inputs.rows(indexes(split));
    double[] scores = new double[rows.rowCount()];
    Arrays.setAll(scores, row -> model.score(rows.row(row)));
    return new SplitScoring(settings.task(), settings.classifier(), split)
        .evaluate(part.rows(), scores, probabilities(model, rows), threshold);
  }

  private static double youdenThreshold(
      FittedModel model, FeatureTable training, boolean[] positive) {
    ScoredCases cases = ScoredCases.of(positive, probabilities(model, training));
    return RocCurve.of(cases).get().youden().threshold();
  }

  private static double[] probabilities(FittedModel model, FeatureTable rows) {
    double[] probabilities = new double[rows.rowCount()];
    Arrays.setAll(probabilities, row -> model.probability(rows.row(row)));
    return probabilities;
  }

  private List<SelectionStep> steps(FeatureSelection.Selection selection) {
    List<SelectionStep> steps = new ArrayList<>(selection.steps());
    int before = selection.names().size();
    List<String> names = settings.covariates().stream().map(Covariate::name).toList();
    steps.add(
        new SelectionStep(
            "covariates",
            names.isEmpty() ? "none added" : "added unselected: " + String.join(", ", names),
            before,
            before + names.size(),
            List.of()));
    return List.copyOf(steps);
  }

  private int[] indexes(SplitName split) {
    return IntStream.range(0, dataset.rows().size())
        .filter(row -> dataset.rows().get(row).split() == split)
        .toArray();
  }
}
