package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.CohortSummary.Included;
import org.petra.contracts.model.Estimate;
import org.petra.contracts.model.Evaluation.RocPoint;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.model.Validation;
import org.petra.contracts.report.Report;
import org.petra.report.chart.Curve;
import org.petra.report.chart.RocChart;
import org.petra.report.chart.SeriesStyle;
import org.petra.report.chart.SvgDrawing;

/**
 * What page one says, which is read alone.
 *
 * @param lead how the best were chosen and what their figures are
 * @param cards one for each label, three a row
 * @param roc curves of the best on the part that judges them, null without one
 * @param external whether that is the external part
 */
record GlanceView(String lead, List<List<Card>> cards, @Nullable Figure roc, boolean external) {

  private static final int CARDS_A_ROW = 3;
  private static final double CHANCE = 0.5;

  /**
   * The best model of a label.
   *
   * @param label in a few words
   * @param best its name
   * @param version its version
   * @param headlines its AUCs
   * @param verdict what the most independent of them says, in a sentence
   */
  record Card(
      String label, String best, String version, List<Headline> headlines, String verdict) {}

  /**
   * An AUC.
   *
   * @param part of what
   * @param auc its value
   * @param interval in parentheses
   * @param cases of how many
   * @param called sensitivity and specificity at the threshold; empty out of fold, where it was set
   */
  record Headline(String part, String auc, String interval, String cases, List<String> called) {}

  static GlanceView of(Report report, List<LabelGroup> groups, SvgDrawing drawing) {
    List<List<Card>> rows = new ArrayList<>();
    for (int i = 0; i < groups.size(); i += CARDS_A_ROW) {
      rows.add(
          groups.subList(i, Math.min(groups.size(), i + CARDS_A_ROW)).stream()
              .map(GlanceView::card)
              .toList());
    }
    return new GlanceView(
        lead(report, groups),
        rows,
        roc(groups, drawing),
        groups.stream().anyMatch(group -> group.best().on(SplitName.EXTERNAL) != null));
  }

  private static String lead(Report report, List<LabelGroup> groups) {
    StringBuilder lead = new StringBuilder("How well the best model of each label tells ");
    lead.append(
        groups.stream().allMatch(group -> group.label().from() == null)
            ? "its class from the rest."
            : "its cases from the rest.");
    if (groups.stream().anyMatch(group -> group.members().size() > 1)
        && !report.dataset().validation().isEmpty()) {
      lead.append(" It was chosen on the validation part.");
    }
    if (!report.dataset().external().isEmpty()) {
      lead.append(" The external part")
          .append(origin(report))
          .append(" was used for nothing else.");
    }
    return lead.append(
            " An AUC of 0.5 is chance, 1 is perfect; in parentheses its 95\u00A0% interval.")
        .toString();
  }

  /** Where the external cases are from, where that is said and no other part has it. */
  private static String origin(Report report) {
    List<String> external = institutions(report, true);
    List<String> others = institutions(report, false);
    boolean apart = !external.isEmpty() && external.stream().noneMatch(others::contains);
    return apart && external.stream().noneMatch(String::isEmpty)
        ? " comes from " + String.join(", ", external) + " and"
        : "";
  }

  private static List<String> institutions(Report report, boolean external) {
    return report.cohort().flow().included().stream()
        .filter(part -> (part.split() == SplitName.EXTERNAL) == external)
        .map(Included::institution)
        .map(name -> name == null ? "" : name)
        .distinct()
        .toList();
  }

  private static Card card(LabelGroup group) {
    LabelGroup.Member best = group.best();
    List<Headline> headlines = new ArrayList<>();
    Validation validation = best.evaluation().validation();
    if (validation != null && validation.folds() > 0) {
      headlines.add(
          new Headline(
              "Cross-validated",
              Words.number(validation.auc().value()),
              Words.interval(validation.auc()),
              Words.cases(validation.rows()) + ", out of fold",
              List.of()));
    }
    for (SplitName split : List.of(SplitName.VALIDATION, SplitName.EXTERNAL)) {
      SplitEvaluation part = best.on(split);
      if (part != null) {
        headlines.add(
            new Headline(
                Words.split(split),
                Words.number(part.auc().value()),
                Words.interval(part.auc()),
                part.positives() + " of " + part.cases() + " in the class",
                List.of(
                    "sensitivity " + Words.number(part.sensitivity().value()),
                    "specificity " + Words.number(part.specificity().value()))));
      }
    }
    return new Card(
        Words.shortTask(group.label()), best.name(), best.version(), headlines, verdict(best));
  }

  private static String verdict(LabelGroup.Member best) {
    for (SplitName split : List.of(SplitName.EXTERNAL, SplitName.VALIDATION)) {
      SplitEvaluation part = best.on(split);
      if (part != null) {
        return verdict(
            part.auc(), "on the " + Words.split(split).toLowerCase(Locale.ROOT) + " part");
      }
    }
    Validation validation = best.evaluation().validation();
    return validation == null || validation.folds() == 0
        ? "Judged on the training part alone, which says little."
        : verdict(validation.auc(), "in cross-validation");
  }

  private static String verdict(Estimate auc, String where) {
    if (auc.low() == null || auc.high() == null) {
      return "How sure this is " + where + " cannot be said: " + auc.absentBecause() + ".";
    }
    if (auc.low() > CHANCE) {
      return "Better than chance " + where + ": the interval lies above 0.5.";
    }
    return auc.high() < CHANCE
        ? "Worse than chance " + where + ": the interval lies below 0.5."
        : "Not told from chance " + where + ": the interval holds 0.5.";
  }

  private static @Nullable Figure roc(List<LabelGroup> groups, SvgDrawing drawing) {
    for (SplitName split : List.of(SplitName.EXTERNAL, SplitName.VALIDATION, SplitName.TRAINING)) {
      List<Curve<RocPoint>> curves = new ArrayList<>();
      for (LabelGroup group : groups) {
        SplitEvaluation part = group.best().on(split);
        if (part != null && !part.roc().isEmpty()) {
          curves.add(
              new Curve<>(
                  Words.shortTask(group.label()) + ": " + group.best().name(),
                  SeriesStyle.of(curves.size()),
                  part.roc()));
        }
      }
      if (!curves.isEmpty()) {
        String caption =
            "ROC curves of the best models on the "
                + Words.split(split).toLowerCase(Locale.ROOT)
                + " part";
        return Figure.of(caption, RocChart.svg(drawing, caption, curves), curves);
      }
    }
    return null;
  }
}
