package org.petra.model.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.error.ErrorCode;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Validation.Permutation;
import org.petra.model.pipeline.Pipeline;
import org.petra.model.pipeline.Progress;
import org.petra.model.pipeline.TrainingRows;
import org.petra.statistics.Moments;
import org.petra.statistics.discrimination.Auc;
import org.petra.statistics.discrimination.ScoredCases;
import org.petra.statistics.folds.Folds;
import org.petra.support.problem.ProblemException;

/**
 * The permutation check: labels are shuffled among the training rows, and all steps run anew.
 *
 * <p>The statistic is the mean of the folds' AUCs, whose expectation under shuffled labels is 0.5.
 * (That of the pooled AUC is not: a fold with more of the class leaves fewer of it to train on, and
 * its rows score lower.)
 */
final class PermutationRun {

  /*
   * p = (1 + reached) / (1 + shuffles): Phipson and Smyth, "Permutation p-values should never be
   * zero" (Statistical Applications in Genetics and Molecular Biology 9, 2010).
   */

  private final ValidationSettings settings;
  private final Subject subject;
  private final TrainingRows rows;
  private final FoldStore store;
  private final Progress progress;

  PermutationRun(ValidationSettings settings, Subject subject, FoldStore store, Progress progress) {
    this.settings = settings;
    this.subject = subject;
    this.rows = subject.trainingRows();
    this.store = store;
    this.progress = progress;
  }

  /** The check; null where none was asked for. */
  @Nullable Permutation result() {
    int shuffles = settings.permutations();
    if (shuffles == 0) {
      return null;
    }
    LabelShuffle shuffle = new LabelShuffle(rows.patients(), rows.labels());
    double observed = auc(0, rows.labels());
    double[] aucs = new double[shuffles];
    int reached = 1;
    for (int i = 0; i < shuffles; i++) {
      progress.reached(
          (double) i / shuffles,
          "%s, shuffle %d of %d".formatted(subject.label(), i + 1, shuffles));
      aucs[i] = auc(i + 1, shuffle.shuffled(subject.settings().seed(), i + 1));
      reached += aucs[i] >= observed ? 1 : 0;
    }
    Moments moments = Moments.of(aucs);
    double deviation = shuffles < 2 ? 0 : Math.sqrt(moments.sampleVariance());
    return new Permutation(
        shuffles, moments.mean(), deviation, reached / (shuffles + 1.0), procedure(), observed);
  }

  /** The mean AUC over the folds with these labels; number 0 is for the labels as they are. */
  private double auc(int number, boolean[] labels) {
    String key = subject.label() + " shuffle " + number;
    Optional<FoldOutcome> kept = store.find(key);
    if (kept.isPresent()) {
      return kept.get().scores().getFirst();
    }
    TrainingRows labelled = rows.labelled(labels);
    Folds folds = folds(labelled);
    double sum = 0;
    for (int fold = 0; fold < folds.count(); fold++) {
      progress.betweenFits();
      sum += auc(labelled.rows(folds.training(fold)), labelled.rows(folds.test(fold)));
    }
    double mean = sum / folds.count();
    store.keep(key, new FoldOutcome(key, List.of(), List.of(mean), List.of(), Map.of(), List.of()));
    return mean;
  }

  private double auc(TrainingRows training, TrainingRows test) {
    try {
      double[] scores = Pipeline.quickScores(subject.settings(), training, test);
      return Auc.of(ScoredCases.of(test.labels(), scores)).value().orElse(0.5);
    } catch (ProblemException e) {
      if (e.code().equals(ErrorCode.NO_FEATURE_SELECTED.name())) {
        return 0.5;
      }
      throw e;
    }
  }

  private Folds folds(TrainingRows labelled) {
    return labelled
        .folds(settings.folds(), subject.settings().seed())
        .orElseThrow(
            () ->
                ProblemException.unprocessable(
                    ErrorCode.TOO_FEW_CASES,
                    "The permutation check needs two folds with both classes; set validation.permutations 0."));
  }

  private String procedure() {
    List<String> parts = new ArrayList<>();
    parts.add("labels shuffled by patient among the training rows");
    parts.add(
        "every step anew in each of "
            + folds(rows).count()
            + " stratified folds, with the classifier's fixed settings and no tuning");
    if (subject.settings().classifier() == Classifier.RF) {
      parts.add("forests of 100 trees");
    }
    parts.add("mean of the folds' AUCs, 0.5 for a fold in which no feature is selected");
    return String.join("; ", parts);
  }
}
