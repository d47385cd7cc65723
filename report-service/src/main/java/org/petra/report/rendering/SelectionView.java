package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Evaluation.Coefficient;
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
 * @param features that were chosen, and the clinical columns that were added
 * @param covariates clinical columns that were added
 * @param odds whether there is a logistic regression of them, whose coefficients stand beside
 * @param folds whether it is known how often each was chosen over the folds
 * @param others features that the folds chose and these models did not, most often first
 * @param more how many others are not named
 * @param published the article's features, empty where there is no article
 */
record SelectionView(
    String label,
    String models,
    List<String> steps,
    List<Feature> features,
    String covariates,
    boolean odds,
    boolean folds,
    List<String> others,
    int more,
    List<String> published) {

  private static final int OTHERS = 5;

  /**
   * An input.
   *
   * @param name of the feature or clinical column
   * @param pValue of its test, empty for a clinical column
   * @param logOdds coefficient of the logistic regression
   * @param oddsRatio the same as a ratio
   * @param chosen in how many fits
   * @param published whether it is the article's, in a word; empty for a clinical column
   */
  record Feature(
      String name,
      String pValue,
      String logOdds,
      String oddsRatio,
      String chosen,
      String published) {}

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
    List<String> covariates =
        shown.model().features().stream().filter(name -> !names.contains(name)).toList();
    Map<String, SelectionFrequency> chosen = chosen(shown.evaluation().validation());
    List<SelectionFrequency> others =
        chosen.values().stream()
            .filter(each -> !shown.model().features().contains(each.feature()))
            .toList();
    Map<String, Coefficient> odds = odds(members);
    Inputs inputs = new Inputs(odds, chosen, published);
    return new SelectionView(
        Words.task(group.label()),
        String.join(", ", members.stream().map(LabelGroup.Member::name).toList()),
        shown.model().selection().stream().map(SelectionView::step).toList(),
        Stream.concat(
                kept.stream().map(inputs::feature),
                kept.isEmpty() ? Stream.empty() : covariates.stream().map(inputs::covariate))
            .toList(),
        String.join(", ", covariates),
        !odds.isEmpty(),
        !chosen.isEmpty(),
        others.stream().limit(OTHERS).map(each -> each.feature() + " (" + of(each) + ")").toList(),
        Math.max(0, others.size() - OTHERS),
        published);
  }

  private static Map<String, SelectionFrequency> chosen(@Nullable Validation validation) {
    Map<String, SelectionFrequency> chosen = new LinkedHashMap<>();
    if (validation != null) {
      validation.selected().forEach(each -> chosen.put(each.feature(), each));
    }
    return chosen;
  }

  /** The coefficients of the first logistic regression among the models. */
  private static Map<String, Coefficient> odds(List<LabelGroup.Member> members) {
    return members.stream()
        .map(member -> member.evaluation().coefficients())
        .filter(coefficients -> !coefficients.isEmpty())
        .findFirst()
        .orElse(List.of())
        .stream()
        .collect(Collectors.toMap(Coefficient::feature, Function.identity()));
  }

  /** What is known of each input. */
  private record Inputs(
      Map<String, Coefficient> odds,
      Map<String, SelectionFrequency> chosen,
      List<String> published) {

    Feature feature(SelectedFeature feature) {
      return input(
          feature.name(),
          Words.pValue(feature.pValue()),
          published.contains(feature.name()) ? "yes" : "no");
    }

    Feature covariate(String name) {
      return input(name, "", "");
    }

    private Feature input(String name, String pValue, String article) {
      Coefficient coefficient = odds.get(name);
      SelectionFrequency frequency = chosen.get(name);
      return new Feature(
          name,
          pValue,
          Words.signed(coefficient == null ? null : coefficient.logOdds()),
          Words.number(coefficient == null ? null : coefficient.oddsRatio()),
          frequency == null ? (chosen.isEmpty() ? "" : "never") : of(frequency),
          article);
    }
  }

  private static String of(SelectionFrequency frequency) {
    return frequency.chosen() + " of " + frequency.fits();
  }

  private static String step(SelectionStep step) {
    return "%s: %s (%d \u2192 %d)"
        .formatted(step.step(), step.description(), step.before(), step.after());
  }
}
