package org.petra.model.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.petra.contracts.model.Evaluation.CasePrediction;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.ModelReference;
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
    if (versions.size() < 2) {
      throw ProblemException.unprocessable("models must name one version for each class.");
    }
    ServedModel first = versions.getFirst();
    Set<String> classes = new HashSet<>();
    List<String> ordered = new ArrayList<>();
    for (ServedModel each : versions) {
      requireSameField(first, each);
      requireSameDataset(first, each);
      String name = className(each);
      if (!classes.add(name)) {
        throw ProblemException.unprocessable(
            "models: two versions tell the class %s of %s from the rest; %s is the second."
                .formatted(name, field(first), named(each)));
      }
      ordered.add(name);
    }
    requireComplete(versions, ordered);
    return ordered;
  }

  private static void requireSameField(ServedModel first, ServedModel each) {
    if (!field(each).equals(field(first))) {
      throw ProblemException.unprocessable(
          "models: %s tells classes of %s apart, %s of %s; all must be of one field."
              .formatted(named(first), field(first), named(each), field(each)));
    }
  }

  private static void requireSameDataset(ServedModel first, ServedModel each) {
    if (!each.version().datasetId().equals(first.version().datasetId())) {
      throw ProblemException.unprocessable(
          "models: %s was trained on the dataset %s, %s on %s; all must be of one dataset."
              .formatted(
                  named(first),
                  first.version().datasetId(),
                  named(each),
                  each.version().datasetId()));
    }
  }

  private static String className(ServedModel model) {
    List<String> positive = model.description().label().positive();
    if (positive == null || positive.size() != 1) {
      throw ProblemException.unprocessable(
          "models: %s tells %s from the rest, which is not one class."
              .formatted(named(model), model.description().label().name()));
    }
    return positive.getFirst();
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
              .formatted(field(versions.getFirst()), String.join(", ", classes)));
    }
    if (complete.size() < MOST_KEPT) {
      complete.add(references);
    }
  }

  private static String field(ServedModel model) {
    return model.description().label().field();
  }

  private static String named(ServedModel model) {
    return model.reference().name() + " version " + model.reference().version();
  }
}
