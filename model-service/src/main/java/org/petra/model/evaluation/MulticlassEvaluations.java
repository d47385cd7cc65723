package org.petra.model.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.Evaluation.CasePrediction;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.MulticlassEvaluation;
import org.petra.model.decision.ClassProbabilities;
import org.petra.support.problem.ProblemException;

/** Puts one-against-rest evaluations of one dataset together to one of all classes. */
final class MulticlassEvaluations {

  private MulticlassEvaluations() {}

  /** A version and how well it tells its class from the rest. */
  record OneVersusRest(ClassVersion version, Evaluation evaluation) {}

  /**
   * The evaluation of all classes on every part.
   *
   * @param versions one for each class
   * @param patientsOf whose each case of a dataset is
   * @throws ProblemException 422 unless there are two or more, all of one field and dataset, each
   *     of another class, and every row belongs to one of the classes
   */
  static MulticlassEvaluation of(
      List<OneVersusRest> versions, Function<UUID, Map<UUID, UUID>> patientsOf) {
    List<String> classes =
        ClassVersion.classes(versions.stream().map(OneVersusRest::version).toList());
    Map<UUID, UUID> patients = patientsOf.apply(versions.getFirst().version().datasetId());
    List<MulticlassEvaluation.Split> splits = new ArrayList<>();
    for (SplitEvaluation first : versions.getFirst().evaluation().splits()) {
      List<SplitEvaluation> parts =
          versions.stream().map(each -> part(each.evaluation(), first)).toList();
      splits.add(scoring(parts, classes, patients).evaluate());
    }
    return new MulticlassEvaluation(
        versions.getFirst().version().label().field(),
        versions.stream().map(each -> each.version().reference()).toList(),
        classes,
        splits);
  }

  private static MulticlassScoring scoring(
      List<SplitEvaluation> parts, List<String> classes, Map<UUID, UUID> patients) {
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
    List<UUID> patientOfRow =
        parts.getFirst().predictions().stream()
            .map(prediction -> requireNonNull(patients.get(prediction.caseId())))
            .toList();
    return new MulticlassScoring(parts.getFirst().split(), patientOfRow, labels, probabilities);
  }

  private static SplitEvaluation part(Evaluation evaluation, SplitEvaluation like) {
    return evaluation.splits().stream()
        .filter(each -> each.split() == like.split())
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("versions of one dataset have the same parts"));
  }
}
