package org.petra.model.inference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.petra.contracts.model.Evaluation.CasePrediction;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.ModelReference;
import org.petra.model.evaluation.ClassVersion;
import org.petra.model.registry.ModelStore;
import org.petra.model.registry.StoredEvaluation;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Checks that versions are one against the rest of all classes of one field on one dataset. */
@Component
class CombinedModels {

  private static final int MOST_KEPT = 200;

  private final ModelStore models;

  /** Sets of versions that fit together; versions never change, so neither does this. */
  private final Set<List<ModelReference>> complete = ConcurrentHashMap.newKeySet();

  CombinedModels(ModelStore models) {
    this.models = models;
  }

  /**
   * The class that each version tells from the rest.
   *
   * @throws ProblemException 422 that says which versions do not fit, and why
   */
  List<String> classes(List<ServedModel> versions) {
    List<String> classes =
        ClassVersion.classes(
            versions.stream()
                .map(
                    each ->
                        new ClassVersion(
                            each.reference(),
                            each.description().label(),
                            each.version().datasetId()))
                .toList());
    requireComplete(versions, classes);
    return classes;
  }

  /** Every case that the versions were evaluated on must be of exactly one of the classes. */
  private void requireComplete(List<ServedModel> versions, List<String> classes) {
    List<ModelReference> references = versions.stream().map(ServedModel::reference).toList();
    if (complete.contains(references)) {
      return;
    }
    Map<UUID, Integer> positives = new HashMap<>();
    for (ModelReference reference : references) {
      StoredEvaluation evaluation =
          models
              .evaluation(reference)
              .orElseThrow(() -> new IllegalStateException("a version has its evaluation"));
      for (SplitEvaluation split : evaluation.splits()) {
        for (CasePrediction each : split.predictions()) {
          positives.merge(each.caseId(), each.positive() ? 1 : 0, Integer::sum);
        }
      }
    }
    if (positives.values().stream().anyMatch(count -> count != 1)) {
      throw ProblemException.unprocessable(
          "models: the dataset has cases of other classes of %s than %s; name a version for each class."
              .formatted(
                  versions.getFirst().description().label().field(), String.join(", ", classes)));
    }
    if (complete.size() < MOST_KEPT) {
      complete.add(references);
    }
  }
}
