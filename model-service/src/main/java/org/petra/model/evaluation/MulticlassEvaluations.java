package org.petra.model.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Evaluation.CasePrediction;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.MulticlassEvaluation;
import org.petra.model.decision.ClassProbabilities;
import org.petra.support.problem.ProblemException;

/** Puts one-against-rest evaluations of one dataset together to one of all classes. */
final class MulticlassEvaluations {

  private MulticlassEvaluations() {}

  /** A version's evaluation with what it tells apart and what it was trained on. */
  record OneVersusRest(Label label, UUID datasetId, Evaluation evaluation) {

    /** The one class, or null for a label of several values or a threshold. */
    @Nullable String className() {
      List<String> positive = label.positive();
      return positive != null && positive.size() == 1 ? positive.getFirst() : null;
    }
  }

  /**
   * The evaluation of all classes on every part.
   *
   * @param versions one for each class
   * @throws ProblemException 422 unless there are two or more, all of one field and dataset, each
   *     of another class, and every row belongs to one of the classes
   */
  static MulticlassEvaluation of(List<OneVersusRest> versions) {
    List<String> classes = classes(versions);
    List<MulticlassEvaluation.Split> splits = new ArrayList<>();
    for (SplitEvaluation first : versions.getFirst().evaluation().splits()) {
      List<SplitEvaluation> parts =
          versions.stream().map(each -> part(each.evaluation(), first)).toList();
      splits.add(scoring(parts, classes).evaluate());
    }
    return new MulticlassEvaluation(
        versions.getFirst().label().field(),
        versions.stream()
            .map(each -> new ModelReference(each.evaluation().name(), each.evaluation().version()))
            .toList(),
        classes,
        splits);
  }

  private static List<String> classes(List<OneVersusRest> versions) {
    if (versions.size() < 2) {
      throw ProblemException.unprocessable("models must name one version for each class.");
    }
    OneVersusRest first = versions.getFirst();
    List<String> classes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (OneVersusRest each : versions) {
      String name = each.className();
      if (name == null || !each.label().field().equals(first.label().field())) {
        throw ProblemException.unprocessable(
            "%s tells %s apart, which is no single class of %s."
                .formatted(named(each), each.label().name(), first.label().field()));
      }
      if (!each.datasetId().equals(first.datasetId())) {
        throw ProblemException.unprocessable(
            "%s and %s were trained on different datasets.".formatted(named(first), named(each)));
      }
      if (!seen.add(name)) {
        throw ProblemException.unprocessable("Two of models tell the class " + name + " apart.");
      }
      classes.add(name);
    }
    return classes;
  }

  private static MulticlassScoring scoring(List<SplitEvaluation> parts, List<String> classes) {
    int rows = parts.getFirst().predictions().size();
    int[] labels = new int[rows];
    double[][] probabilities = new double[rows][];
    for (int row = 0; row < rows; row++) {
      double[] oneVersusRest = new double[parts.size()];
      int label = -1;
      for (int each = 0; each < oneVersusRest.length; each++) {
        CasePrediction prediction = parts.get(each).predictions().get(row);
        oneVersusRest[each] = prediction.probability();
        label = prediction.positive() ? each : label;
      }
      if (label < 0) {
        throw ProblemException.unprocessable(
            "The case %s belongs to none of the classes %s; name a version for each class."
                .formatted(
                    parts.getFirst().predictions().get(row).caseId(), String.join(", ", classes)));
      }
      labels[row] = label;
      probabilities[row] = ClassProbabilities.normalised(oneVersusRest);
    }
    return new MulticlassScoring(parts.getFirst().split(), labels, probabilities);
  }

  private static SplitEvaluation part(Evaluation evaluation, SplitEvaluation like) {
    return evaluation.splits().stream()
        .filter(each -> each.split() == like.split())
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("versions of one dataset have the same parts"));
  }

  private static String named(OneVersusRest version) {
    return version.evaluation().name() + " version " + version.evaluation().version();
  }
}
