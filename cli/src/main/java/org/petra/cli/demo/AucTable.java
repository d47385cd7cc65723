package org.petra.cli.demo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.Evaluation;
import org.petra.contracts.model.SplitName;

/** The AUC of every version on each part, as lines of text. */
final class AucTable {

  private static final String ROW = "  %-10s %-5s %-22s %-22s %-22s";

  private AucTable() {}

  /** A line of heads and a line for each evaluation. */
  static List<String> lines(List<Evaluation> evaluations) {
    String heads =
        String.format(Locale.ROOT, ROW, "task", "model", "training", "validation", "external");
    return Stream.concat(Stream.of(heads), evaluations.stream().map(AucTable::line))
        .map(String::stripTrailing)
        .collect(Collectors.toList());
  }

  private static String line(Evaluation evaluation) {
    return String.format(
        Locale.ROOT,
        ROW,
        task(evaluation),
        evaluation.classifier(),
        cell(auc(evaluation, SplitName.TRAINING)),
        cell(auc(evaluation, SplitName.VALIDATION)),
        cell(auc(evaluation, SplitName.EXTERNAL)));
  }

  /** The task as it is shown, such as {@code HER2 over}. */
  static String task(Evaluation evaluation) {
    return evaluation
        .task()
        .replace("HER2_", "HER2 ")
        .toLowerCase(Locale.ROOT)
        .replace("her2", "HER2");
  }

  /** The AUC on the validation part; the lowest value there is where it has none. */
  static double validationAuc(Evaluation evaluation) {
    Estimate estimate = auc(evaluation, SplitName.VALIDATION);
    return estimate == null || estimate.value() == null ? -1 : estimate.value();
  }

  private static @Nullable Estimate auc(Evaluation evaluation, SplitName split) {
    return evaluation.splits().stream()
        .filter(each -> each.split() == split)
        .map(Evaluation.SplitEvaluation::auc)
        .findFirst()
        .orElse(null);
  }

  private static String cell(@Nullable Estimate estimate) {
    if (estimate == null || estimate.value() == null) {
      return "-";
    }
    String value = String.format(Locale.ROOT, "%.3f", estimate.value());
    return estimate.low() == null || estimate.high() == null
        ? value + " (no interval)"
        : value + String.format(Locale.ROOT, " (%.3f-%.3f)", estimate.low(), estimate.high());
  }
}
