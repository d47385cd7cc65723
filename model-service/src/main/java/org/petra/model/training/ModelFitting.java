package org.petra.model.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.SplitName;
import org.petra.model.dataset.FrozenDataset;
import org.petra.model.dataset.Labels;
import org.petra.model.evaluation.SplitScoring;
import org.petra.model.pipeline.CombatSettings;
import org.petra.model.pipeline.FittedPipeline;
import org.petra.model.pipeline.Pipeline;
import org.petra.model.pipeline.PipelineSettings;
import org.petra.model.pipeline.Progress;
import org.petra.model.pipeline.TrainingRows;
import org.petra.model.validation.CrossValidation;
import org.petra.model.validation.FoldStore;
import org.petra.model.validation.OutOfFold;
import org.petra.model.validation.Subject;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.ScoredCases;
import org.petra.support.problem.ProblemException;

/**
 * From a frozen dataset to judged models, one for each label: cross-validation, then the fit to the
 * training rows, then a score for every row. Pure: the same dataset and settings give the same
 * result, bit for bit.
 */
final class ModelFitting {

  /** Cross-validation is most of the work. */
  private static final double VALIDATED = 0.85;

  private final FrozenDataset dataset;
  private final TrainingSettings settings;
  private final FoldStore folds;

  private ModelFitting(FrozenDataset dataset, TrainingSettings settings, FoldStore folds) {
    this.dataset = dataset;
    this.settings = settings;
    this.folds = folds;
  }

  /**
   * Runs all steps for every label of the settings.
   *
   * @param folds what finished folds of the same training gave
   * @return one result a label, in the labels' order
   * @throws org.petra.support.problem.ProblemException 422 as {@link CrossValidation#run} and
   *     {@link Pipeline#fit} say
   */
  static List<FittingResult> run(
      FrozenDataset dataset, TrainingSettings settings, Progress progress, FoldStore folds) {
    ModelFitting fitting = new ModelFitting(dataset, settings, folds);
    List<LabelSettings> labels = settings.labels();
    List<FittingResult> results = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      Progress part = progress.within((double) i / labels.size(), (i + 1.0) / labels.size());
      results.add(fitting.run(labels.get(i), part));
    }
    return results;
  }

  private FittingResult run(LabelSettings wanted, Progress progress) {
    Label label = wanted.label();
    PipelineSettings pipeline = wanted.pipeline();
    TrainingRows rows =
        InputTable.of(dataset, settings.covariates(), Labels.positive(label, dataset.rows()));
    int[] training = indexes(SplitName.TRAINING);
    Subject subject =
        new Subject(
            label.name(), pipeline, rows, IntStream.of(training).boxed().toList(), strata(label));
    refuseAbsentReference(pipeline, rows.rows(training));
    OutOfFold outOfFold =
        CrossValidation.run(settings.validation(), subject, folds, progress.within(0, VALIDATED));
    progress.reached(VALIDATED, "%s, fitting %s".formatted(label.name(), pipeline.classifier()));
    FittedPipeline fit = Pipeline.fit(pipeline, rows.rows(training), progress);
    return judged(wanted, rows, fit, outOfFold);
  }

  private FittingResult judged(
      LabelSettings wanted, TrainingRows rows, FittedPipeline fit, OutOfFold outOfFold) {
    Label label = wanted.label();
    double[] scores = fit.scores(rows);
    double[] probabilities = Arrays.stream(scores).map(fit.model()::probabilityOf).toArray();
    int[] training = indexes(SplitName.TRAINING);
    Threshold threshold =
        Threshold.of(outOfFold, ScoredCases.of(rows.labels(), probabilities).rows(training));
    List<SplitEvaluation> evaluations = new ArrayList<>();
    for (SplitName split : SplitName.values()) {
      int[] part = indexes(split);
      if (part.length > 0) {
        evaluations.add(
            new SplitScoring(label, wanted.pipeline().classifier(), split)
                .evaluate(
                    dataset.part(split).rows(),
                    chosen(scores, part),
                    chosen(probabilities, part),
                    threshold.value()));
      }
    }
    double trainingAuc = Auc.of(ScoredCases.of(rows.labels(), scores).rows(training)).get();
    return new FittingResult(label, fit, threshold, evaluations, outOfFold.validation(trainingAuc));
  }

  /** A fold may leave the reference out; the training part may not. */
  private static void refuseAbsentReference(PipelineSettings pipeline, TrainingRows training) {
    CombatSettings combat = pipeline.combat();
    String reference = combat == null ? null : combat.referenceInstitution();
    if (reference != null && !training.institutions().contains(reference)) {
      throw ProblemException.unprocessable(
          "selection.combat.referenceInstitution: no training case is of %s.".formatted(reference));
    }
  }

  private static double[] chosen(double[] values, int[] rows) {
    return IntStream.of(rows).mapToDouble(row -> values[row]).toArray();
  }

  /** The class of each row, of which every fold of cross-validation has its share. */
  private List<Integer> strata(Label label) {
    List<Label> labels = settings.labels().stream().map(LabelSettings::label).toList();
    return Strata.of(label, labels, dataset.rows(), settings.validation().folds()).classes();
  }

  private int[] indexes(SplitName split) {
    return IntStream.range(0, dataset.rows().size())
        .filter(row -> dataset.rows().get(row).split() == split)
        .toArray();
  }
}
