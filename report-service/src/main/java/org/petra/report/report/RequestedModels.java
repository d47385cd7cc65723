package org.petra.report.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;
import org.petra.support.problem.ProblemException;

/** The versions that a report was asked for, all of one dataset. */
final class RequestedModels {

  private final List<ModelVersion> versions;

  /**
   * The versions.
   *
   * @throws ProblemException 422 if they were trained on several datasets
   */
  RequestedModels(List<ModelVersion> versions) {
    ModelVersion first = versions.getFirst();
    for (ModelVersion version : versions) {
      if (!version.datasetId().equals(first.datasetId())) {
        throw ProblemException.unprocessable(
            "A report compares versions trained on one dataset, but %s version %d was trained on another than %s version %d."
                .formatted(version.name(), version.version(), first.name(), first.version()));
      }
    }
    this.versions = versions;
  }

  /** What all were trained on. */
  UUID datasetId() {
    return versions.getFirst().datasetId();
  }

  /**
   * The versions in the one order that a report has, whatever the request's: labels in the order of
   * {@code classes}, then others by name; classifiers; names; numbers.
   */
  List<ModelVersion> ordered(List<String> classes) {
    return versions.stream()
        .sorted(
            Comparator.comparingInt((ModelVersion each) -> rank(classes, each.label()))
                .thenComparing(ModelVersion::task)
                .thenComparing(ModelVersion::classifier)
                .thenComparing(ModelVersion::name)
                .thenComparing(ModelVersion::version))
        .toList();
  }

  /**
   * The versions that tell all classes apart together: for each classifier that has a version of
   * every class against the rest, the first of each class in {@link #ordered}'s order.
   */
  List<List<ModelReference>> complete(List<String> classes) {
    if (classes.size() < 3) {
      return List.of();
    }
    Map<Classifier, Map<String, ModelReference>> byClassifier = new LinkedHashMap<>();
    for (ModelVersion version : ordered(classes)) {
      String name = classOf(classes, version.label());
      if (name != null) {
        byClassifier
            .computeIfAbsent(version.classifier(), key -> new LinkedHashMap<>())
            .putIfAbsent(name, new ModelReference(version.name(), version.version()));
      }
    }
    List<List<ModelReference>> complete = new ArrayList<>();
    for (Map<String, ModelReference> found : byClassifier.values()) {
      if (found.keySet().equals(asSet(classes))) {
        complete.add(List.copyOf(found.values()));
      }
    }
    return complete;
  }

  private static Set<String> asSet(List<String> classes) {
    return new LinkedHashSet<>(classes);
  }

  private static int rank(List<String> classes, Label label) {
    String name = classOf(classes, label);
    return name == null ? classes.size() : classes.indexOf(name);
  }

  /** The one class that a label sets against the rest; null where it is several, or a limit. */
  private static @Nullable String classOf(List<String> classes, Label label) {
    List<String> positive = label.positive();
    return positive != null && positive.size() == 1 && classes.contains(positive.getFirst())
        ? positive.getFirst()
        : null;
  }
}
