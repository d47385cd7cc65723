package org.petra.model.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.petra.contracts.model.ModelVersion.SelectedFeature;
import org.petra.contracts.model.ModelVersion.SelectionStep;

/** Collects what each step did. The p-values of the columns are known at the end only. */
final class StepReport {

  /** A step lists the columns that it kept up to this many. */
  private static final int LONGEST_LIST = 50;

  private record Step(String name, String description, int before, int after, List<String> kept) {}

  private final List<Step> steps = new ArrayList<>();

  void add(String name, String description, int before, List<String> kept) {
    steps.add(new Step(name, description, before, kept.size(), kept));
  }

  /** A step whose columns are not listed. */
  void add(String name, String description, int before, int after) {
    steps.add(new Step(name, description, before, after, List.of()));
  }

  /** How many columns each step left, in words. */
  String counts() {
    return String.join(
        ", ",
        steps.stream()
            .map(step -> step.name() + " " + step.before() + " to " + step.after())
            .toList());
  }

  List<SelectionStep> steps(Map<String, Double> pValues) {
    return steps.stream()
        .map(
            step ->
                new SelectionStep(
                    step.name(),
                    step.description(),
                    step.before(),
                    step.after(),
                    listed(step.kept(), pValues)))
        .toList();
  }

  private static List<SelectedFeature> listed(List<String> kept, Map<String, Double> pValues) {
    return kept.size() > LONGEST_LIST
        ? List.of()
        : kept.stream()
            .map(name -> new SelectedFeature(name, pValues.getOrDefault(name, 1.0)))
            .toList();
  }
}
