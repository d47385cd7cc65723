package org.petra.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.ModelReference;
import org.petra.support.problem.ProblemException;

/**
 * A version that tells one class from the rest, among those of all classes.
 *
 * @param reference name and number
 * @param label what it tells apart
 * @param datasetId what it was trained on
 */
public record ClassVersion(ModelReference reference, Label label, UUID datasetId) {

  /**
   * The class that each version tells from the rest.
   *
   * @throws ProblemException 422 unless there are two or more, all of one field and dataset, each
   *     of another class; it says which do not fit, and why
   */
  public static List<String> classes(List<ClassVersion> versions) {
    if (versions.size() < 2) {
      throw ProblemException.unprocessable("models must name one version for each class.");
    }
    List<String> classes = new ArrayList<>();
    for (ClassVersion each : versions) {
      each.requireToFit(versions.getFirst());
      String name = each.className();
      if (classes.contains(name)) {
        throw ProblemException.unprocessable(
            "models: two versions tell the class %s of %s from the rest; %s is the second."
                .formatted(name, each.label.field(), each.named()));
      }
      classes.add(name);
    }
    return classes;
  }

  private void requireToFit(ClassVersion first) {
    if (!label.field().equals(first.label.field())) {
      throw ProblemException.unprocessable(
          "models: %s tells classes of %s apart, %s of %s; all must be of one field."
              .formatted(first.named(), first.label.field(), named(), label.field()));
    }
    if (!datasetId.equals(first.datasetId)) {
      throw ProblemException.unprocessable(
          "models: %s was trained on the dataset %s, %s on %s; all must be of one dataset."
              .formatted(first.named(), first.datasetId, named(), datasetId));
    }
  }

  private String className() {
    List<String> positive = label.positive();
    if (positive == null || positive.size() != 1) {
      throw ProblemException.unprocessable(
          "models: %s tells %s from the rest, which is not one class."
              .formatted(named(), label.name()));
    }
    return positive.getFirst();
  }

  private String named() {
    return reference.name() + " version " + reference.version();
  }
}
