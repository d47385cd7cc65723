package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Validation;
import org.petra.report.rendering.Footnotes.Cell;
import org.petra.report.rendering.Footnotes.Footnote;

/**
 * Cross-validation and permutation check of every model that has them.
 *
 * @param rows cross-validation
 * @param intervals how those of the out-of-fold AUC were made
 * @param shuffles permutation check
 * @param procedures what was run for each shuffle, in words
 * @param institutions results by the institution that was left out
 * @param footnotes why something is missing
 */
record ValidationView(
    List<Row> rows,
    String intervals,
    List<Shuffled> shuffles,
    List<String> procedures,
    List<Institution> institutions,
    List<Footnote> footnotes) {

  private static final String LEFT_OUT = "LEAVE_ONE_INSTITUTION_OUT";

  /** How one model does out of fold, beside the rows that it was fitted to. */
  record Row(
      String label,
      String name,
      String colour,
      String scheme,
      Cell training,
      Cell outOfFold,
      Cell meanFold,
      Cell optimism,
      Cell slope) {}

  /** Shuffled labels of one model. */
  record Shuffled(
      String label,
      String name,
      String observed,
      int shuffles,
      String mean,
      String deviation,
      String pValue) {}

  /** One model on the institution that it did not see. */
  record Institution(String label, String name, String institution, String cases, String auc) {}

  static ValidationView of(List<LabelGroup> groups) {
    Footnotes footnotes = new Footnotes();
    List<Row> rows = new ArrayList<>();
    List<Shuffled> shuffles = new ArrayList<>();
    Map<String, Set<String>> procedures = new LinkedHashMap<>();
    List<Institution> institutions = new ArrayList<>();
    for (LabelGroup group : groups) {
      for (LabelGroup.Member member : group.members()) {
        Validation validation = member.evaluation().validation();
        if (validation != null && validation.folds() > 0) {
          rows.add(row(group, member, validation, footnotes));
          if (validation.scheme().equals(LEFT_OUT)) {
            institutions.addAll(institutions(group, member, validation));
          }
        }
        if (validation != null && validation.permutation() != null) {
          shuffles.add(shuffled(group, member, validation.permutation()));
          procedures
              .computeIfAbsent(validation.permutation().procedure(), key -> new LinkedHashSet<>())
              .add(member.name());
        }
      }
    }
    return new ValidationView(
        rows, intervals(groups), shuffles, sentences(procedures), institutions, footnotes.all());
  }

  private static String intervals(List<LabelGroup> groups) {
    return groups.stream()
        .flatMap(group -> group.members().stream())
        .map(member -> member.evaluation().validation())
        .filter(Objects::nonNull)
        .map(validation -> validation.auc().method())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private static List<String> sentences(Map<String, Set<String>> procedures) {
    List<String> sentences = new ArrayList<>();
    procedures.forEach(
        (procedure, names) ->
            sentences.add(
                "For each shuffle of " + String.join(", ", names) + ": " + procedure + "."));
    return sentences;
  }

  private static Row row(
      LabelGroup group, LabelGroup.Member member, Validation validation, Footnotes footnotes) {
    String scheme = Words.scheme(validation.scheme());
    return new Row(
        Words.shortTask(group.label()),
        member.name(),
        member.style().colour(),
        validation.scheme().equals(LEFT_OUT)
            ? scheme
            : scheme + ", " + validation.folds() + " \u00D7 " + validation.repeats(),
        plain(validation.trainingAuc()),
        footnotes.cell(validation.auc()),
        plain(validation.meanFoldAuc()),
        new Cell(Words.signed(validation.optimism()), "", ""),
        footnotes.cell(validation.calibrationSlope()));
  }

  private static Shuffled shuffled(
      LabelGroup group, LabelGroup.Member member, Validation.Permutation permutation) {
    return new Shuffled(
        Words.shortTask(group.label()),
        member.name(),
        Words.number(permutation.observedAuc()),
        permutation.shuffles(),
        Words.number(permutation.meanAuc()),
        Words.number(permutation.standardDeviation()),
        Words.pValue(permutation.pValue()));
  }

  private static List<Institution> institutions(
      LabelGroup group, LabelGroup.Member member, Validation validation) {
    return validation.foldResults().stream()
        .map(
            fold ->
                new Institution(
                    Words.shortTask(group.label()),
                    member.name(),
                    fold.name(),
                    fold.positives() + " of " + Words.cases(fold.cases()),
                    Words.number(fold.auc())))
        .toList();
  }

  private static Cell plain(@Nullable Double value) {
    return new Cell(Words.number(value), "", "");
  }
}
