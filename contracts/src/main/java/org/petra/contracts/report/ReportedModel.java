package org.petra.contracts.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Label;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;

/**
 * A version without what changes after its training: no alias, no time, and no id of its training.
 *
 * @param name of the model
 * @param version 1, 2, 3 ...
 * @param task name of the label, such as {@code HER2_OVER}
 * @param label what it tells apart
 * @param classifier which classifier
 * @param features inputs in order: radiomic columns, then clinical ones
 * @param selection how the features were chosen, step by step
 * @param threshold probability from which the label is positive; {@code settings} say on which rows
 *     it is Youden's
 * @param settings of the classifier
 * @param provenance versions, seeds and digests that repeat the fit
 */
public record ReportedModel(
    String name,
    int version,
    String task,
    Label label,
    Classifier classifier,
    List<String> features,
    List<ModelVersion.SelectionStep> selection,
    double threshold,
    Map<String, String> settings,
    Map<String, String> provenance) {

  /** All of a version that never changes. */
  public static ReportedModel of(ModelVersion version) {
    return new ReportedModel(
        version.name(),
        version.version(),
        version.task(),
        version.label(),
        version.classifier(),
        version.features(),
        version.selection(),
        version.threshold(),
        version.settings(),
        repeatable(version.provenance()));
  }

  /** What repeats the fit, without the id of the job that made it. */
  private static Map<String, String> repeatable(Map<String, String> provenance) {
    Map<String, String> repeatable = new TreeMap<>(provenance);
    repeatable.remove("trainingId");
    return repeatable;
  }

  /** Its name and number. */
  public ModelReference reference() {
    return new ModelReference(name, version);
  }
}
