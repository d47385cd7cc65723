package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.List;
import org.petra.contracts.model.Evaluation.SplitEvaluation;
import org.petra.contracts.model.SplitName;
import org.petra.report.rendering.Footnotes.Cell;
import org.petra.report.rendering.Footnotes.Footnote;

/**
 * How well the models of one label do.
 *
 * @param label in full
 * @param published whether any figure of the article stands beside
 * @param parts each part's rows
 * @param footnotes why something is missing
 */
record PerformanceView(
    String label, boolean published, List<Part> parts, List<Footnote> footnotes) {

  /** One part of the dataset. */
  record Part(String name, String cases, List<Row> rows) {}

  /** One model on one part. */
  record Row(
      String name,
      String colour,
      String version,
      String threshold,
      boolean best,
      Cell auc,
      String published,
      List<Cell> shares,
      String brier) {}

  static PerformanceView of(LabelGroup group) {
    Footnotes footnotes = new Footnotes();
    List<Part> parts = new ArrayList<>();
    for (SplitName split : group.splits()) {
      List<Row> rows = new ArrayList<>();
      String cases = "";
      for (LabelGroup.Member member : group.members()) {
        SplitEvaluation part = member.on(split);
        if (part != null) {
          rows.add(row(group, member, part, footnotes));
          cases = part.positives() + " of " + Words.cases(part.cases()) + " are of the class";
        }
      }
      parts.add(new Part(Words.split(split), cases, rows));
    }
    boolean published =
        parts.stream()
            .flatMap(part -> part.rows().stream())
            .anyMatch(r -> !r.published().isEmpty());
    return new PerformanceView(Words.task(group.label()), published, parts, footnotes.all());
  }

  private static Row row(
      LabelGroup group, LabelGroup.Member member, SplitEvaluation part, Footnotes footnotes) {
    String printed =
        member.evaluation().published().stream()
            .filter(each -> each.split() == part.split())
            .map(
                each ->
                    "%s (%s\u2013%s)"
                        .formatted(
                            Words.number(each.auc()),
                            Words.number(each.low()),
                            Words.number(each.high())))
            .findFirst()
            .orElse("");
    return new Row(
        member.name(),
        member.style().colour(),
        member.version(),
        "from " + Words.number(member.model().threshold()),
        member == group.best() && group.members().size() > 1,
        footnotes.cell(part.auc()),
        printed,
        List.of(
            footnotes.cell(part.sensitivity()),
            footnotes.cell(part.specificity()),
            footnotes.cell(part.ppv()),
            footnotes.cell(part.npv())),
        Words.number(part.brier()));
  }
}
