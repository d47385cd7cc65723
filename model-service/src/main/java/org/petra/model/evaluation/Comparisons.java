package org.petra.model.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Evaluation.CasePrediction;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.SplitName;
import org.petra.statistics.Outcome;
import org.petra.statistics.Reason;
import org.petra.statistics.discrimination.AucComparison;
import org.petra.statistics.discrimination.DeLong;
import org.petra.support.problem.ProblemException;

/**
 * DeLong's paired test of the best version of a task against each other one, and of the article's
 * pairs.
 */
final class Comparisons {

  private Comparisons() {}

  /**
   * One row for each pair and part, tasks in the order of their first version; a task with one
   * version has none. Beside them the pairs that the article tests, in its order.
   *
   * <p>The best is the version with the highest validation AUC, of equal ones the first given.
   *
   * @throws ProblemException 422 if two versions of a task were not judged on the same cases
   */
  static Comparison of(List<Evaluation> evaluations) {
    Map<String, List<Evaluation>> byTask = new LinkedHashMap<>();
    for (Evaluation each : evaluations) {
      byTask.computeIfAbsent(each.task(), task -> new ArrayList<>()).add(each);
    }
    List<Comparison.Row> rows = new ArrayList<>();
    List<Comparison.Row> published = new ArrayList<>();
    for (List<Evaluation> ofTask : byTask.values()) {
      Evaluation best = best(ofTask);
      for (Evaluation other : ofTask) {
        if (other != best) {
          rows.addAll(compare(best, other));
        }
      }
      published.addAll(published(ofTask));
    }
    return new Comparison(rows, published);
  }

  /** Of each classifier of a pair the first version that has figures of the article beside it. */
  private static List<Comparison.Row> published(List<Evaluation> ofTask) {
    List<Comparison.Row> rows = new ArrayList<>();
    for (PublishedFigures.Test test : PublishedFigures.tests(ofTask.getFirst().task())) {
      Optional<Evaluation> best = published(ofTask, test.best());
      Optional<Evaluation> other = published(ofTask, test.other());
      if (best.isPresent() && other.isPresent()) {
        compare(best.get(), other.get()).stream()
            .filter(row -> row.split() == test.split())
            .forEach(rows::add);
      }
    }
    return rows;
  }

  private static Optional<Evaluation> published(List<Evaluation> ofTask, Classifier classifier) {
    return ofTask.stream()
        .filter(each -> each.classifier() == classifier && !each.published().isEmpty())
        .findFirst();
  }

  private static Evaluation best(List<Evaluation> evaluations) {
    // max() keeps the first of equal ones.
    return evaluations.stream()
        .max(Comparator.comparingDouble(Comparisons::validationAuc))
        .orElseThrow();
  }

  private static double validationAuc(Evaluation evaluation) {
    return split(evaluation, SplitName.VALIDATION)
        .map(each -> each.auc().value())
        .orElse(Double.NEGATIVE_INFINITY);
  }

  private static List<Comparison.Row> compare(Evaluation best, Evaluation other) {
    List<Comparison.Row> rows = new ArrayList<>();
    for (SplitEvaluation mine : best.splits()) {
      SplitEvaluation theirs =
          split(other, mine.split())
              .filter(each -> sameCases(each, mine))
              .orElseThrow(() -> notPaired(best, other));
      Outcome<AucComparison> test = DeLong.compare(labels(mine), scores(mine), scores(theirs));
      Double bestAuc = mine.auc().value();
      Double otherAuc = theirs.auc().value();
      if (bestAuc != null && otherAuc != null) {
        rows.add(
            new Comparison.Row(
                best.task(),
                mine.split(),
                new ModelReference(best.name(), best.version()),
                new ModelReference(other.name(), other.version()),
                bestAuc - otherAuc,
                test.value().map(AucComparison::pValue).orElse(null),
                test.reason().map(Reason::description).orElse(null),
                published(best, other, mine.split())));
      }
    }
    return rows;
  }

  /** The article's, where both versions have figures of the article beside them. */
  private static @Nullable Double published(Evaluation best, Evaluation other, SplitName split) {
    return best.published().isEmpty() || other.published().isEmpty()
        ? null
        : PublishedFigures.pValue(best.task(), split, best.classifier(), other.classifier());
  }

  private static ProblemException notPaired(Evaluation best, Evaluation other) {
    return ProblemException.unprocessable(
        "%s %d and %s %d were not judged on the same cases; train them on one dataset."
            .formatted(best.name(), best.version(), other.name(), other.version()));
  }

  private static boolean sameCases(SplitEvaluation one, SplitEvaluation two) {
    return one.predictions().stream()
        .map(each -> List.of(each.caseId(), each.positive()))
        .toList()
        .equals(
            two.predictions().stream()
                .map(each -> List.of(each.caseId(), each.positive()))
                .toList());
  }

  private static Optional<SplitEvaluation> split(Evaluation evaluation, SplitName name) {
    return evaluation.splits().stream().filter(each -> each.split() == name).findFirst();
  }

  private static boolean[] labels(SplitEvaluation split) {
    boolean[] labels = new boolean[split.predictions().size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = split.predictions().get(i).positive();
    }
    return labels;
  }

  private static double[] scores(SplitEvaluation split) {
    return split.predictions().stream().mapToDouble(CasePrediction::score).toArray();
  }
}
