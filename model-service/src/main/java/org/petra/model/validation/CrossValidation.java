package org.petra.model.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.petra.model.pipeline.FittedPipeline;
import org.petra.model.pipeline.Pipeline;
import org.petra.model.pipeline.Progress;
import org.petra.model.pipeline.TrainingRows;
import org.petra.support.problem.ProblemException;

/** Predicts rows by fits that did not see their patient; every step runs anew in every fold. */
public final class CrossValidation {

  private final ValidationSettings settings;
  private final Subject subject;
  private final FoldStore store;
  private final Progress progress;

  private CrossValidation(
      ValidationSettings settings, Subject subject, FoldStore store, Progress progress) {
    this.settings = settings;
    this.subject = subject;
    this.store = store;
    this.progress = progress;
  }

  /**
   * Runs all folds that are not in the store, and the permutation check.
   *
   * @throws ProblemException 422 for rows that cannot be divided as asked, and as {@link
   *     Pipeline#fit} says, naming the fold
   */
  public static OutOfFold run(
      ValidationSettings settings, Subject subject, FoldStore store, Progress progress) {
    return new CrossValidation(settings, subject, store, progress).run();
  }

  private OutOfFold run() {
    List<Division> divisions = Division.of(settings, subject);
    // A shuffle costs about one fit a fold, a fold as many as tuning tries.
    double work = divisions.size() + settings.permutations() / 2.0;
    List<FoldOutcome> outcomes = new ArrayList<>();
    for (Division division : divisions) {
      progress.reached(
          outcomes.size() / work, "%s, fold %s".formatted(subject.label(), division.name()));
      String key = subject.label() + " fold " + division.name();
      FoldOutcome outcome = store.find(key).orElse(null);
      if (outcome == null) {
        outcome = outcome(division);
        store.keep(key, outcome);
      }
      outcomes.add(outcome);
    }
    double share = work == 0 ? 1 : outcomes.size() / work;
    var check = new PermutationRun(settings, subject, store, progress.within(share, 1)).result();
    return new OutOfFold(settings, subject, outcomes, check);
  }

  private FoldOutcome outcome(Division division) {
    TrainingRows rows = subject.rows();
    TrainingRows test = rows.rows(division.test());
    try {
      FittedPipeline fitted =
          Pipeline.fit(subject.settings(), rows.rows(division.training()), progress);
      double[] scores = fitted.scores(test);
      return new FoldOutcome(
          division.name(),
          IntStream.of(division.test()).boxed().toList(),
          DoubleStream.of(scores).boxed().toList(),
          Arrays.stream(scores).map(fitted.model()::probabilityOf).boxed().toList(),
          fitted.tuned(),
          fitted.model().inputs());
    } catch (ProblemException e) {
      throw new ProblemException(
          e.status(), e.code(), "In fold %s: %s".formatted(division.name(), e.getMessage()));
    }
  }
}
