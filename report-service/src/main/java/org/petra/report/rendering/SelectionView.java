package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.ModelVersion.SelectedFeature;
import org.petra.contracts.model.ModelVersion.SelectionStep;
import org.petra.contracts.model.Validation;
import org.petra.contracts.model.Validation.SelectionFrequency;
import org.petra.contracts.report.PublishedStudy;

/**
 * How the features of models were chosen; models that chose the same share one.
 *
 * @param label in full
 * @param models their names
 * @param steps in words
 * @param features that were chosen
 * @param covariates clinical columns that were added
 * @param folds whether it is known how often each was chosen over the folds
 * @param others features that the folds chose and these models did not, most often first
 * @param published the article's features, empty where there is no article
 */
record SelectionView(
    String label,
    String models,
    List<String> steps,
    List<Feature> features,
    String covariates,
    boolean folds,
    List<String> others,
    List<String> published) {

  private static final int OTHERS = 5;

  /**
   * A feature, the p-value of its test, in how many fits it was chosen, and whether the article's.
   */
  record Feature(String name, String pValue, String chosen, boolean published) {}

  /** One view for each set of features that models of the label chose. */
  static List<SelectionView> of(LabelGroup group, @Nullable PublishedStudy study) {
    Map<List<String>, List<LabelGroup.Member>> alike = new LinkedHashMap<>();
    for (LabelGroup.Member member : group.members()) {
      alike.computeIfAbsent(member.model().features(), key -> new ArrayList<>()).add(member);
    }
    List<String> published =
        study == null
            ? List.of()
            : study.selected().stream()
                .filter(each -> each.task().equals(group.label().name()))
                .flatMap(each -> each.features().stream())
                .toList();
    return alike.values().stream().map(members -> view(group, members, published)).toList();
  }

  private static SelectionView view(
      LabelGroup group, List<LabelGroup.Member> members, List<String> published) {
    LabelGroup.Member shown = members.contains(group.best()) ? group.best() : members.getFirst();
    List<SelectedFeature> kept =
        shown.model().selection().reversed().stream()
            .map(SelectionStep::kept)
            .filter(features -> !features.isEmpty())
            .findFirst()
            .orElse(List.of());
    List<String> names = kept.stream().map(SelectedFeature::name).toList();
    Map<String, SelectionFrequency> chosen = chosen(shown.evaluation().validation());
    return new SelectionView(
        Words.task(group.label()),
        String.join(", ", members.stream().map(LabelGroup.Member::name).toList()),
        shown.model().selection().stream().map(SelectionView::step).toList(),
        kept.stream().map(feature -> feature(feature, chosen, published)).toList(),
        String.join(
            ", ", shown.model().features().stream().filter(name -> !names.contains(name)).toList()),
        !chosen.isEmpty(),
        chosen.values().stream()
            .filter(each -> !shown.model().features().contains(each.feature()))
            .limit(OTHERS)
            .map(each -> each.feature() + " (" + of(each) + ")")
            .toList(),
        published);
  }

  private static Map<String, SelectionFrequency> chosen(@Nullable Validation validation) {
    Map<String, SelectionFrequency> chosen = new LinkedHashMap<>();
    if (validation != null) {
      validation.selected().forEach(each -> chosen.put(each.feature(), each));
    }
    return chosen;
  }

  private static Feature feature(
      SelectedFeature feature, Map<String, SelectionFrequency> chosen, List<String> published) {
    SelectionFrequency frequency = chosen.get(feature.name());
    String often = frequency == null ? (chosen.isEmpty() ? "" : "never") : of(frequency);
    return new Feature(
        feature.name(), Words.pValue(feature.pValue()), often, published.contains(feature.name()));
  }

  private static String of(SelectionFrequency frequency) {
    return frequency.chosen() + " of " + frequency.fits();
  }

  private static String step(SelectionStep step) {
    return "%s: %s (%d \u2192 %d)"
        .formatted(step.step(), step.description(), step.before(), step.after());
  }
}
