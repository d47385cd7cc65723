package org.petra.report.rendering;

import java.util.Comparator;
import java.util.List;
import org.petra.contracts.model.Comparison;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.report.Report;
import org.petra.report.rendering.Footnotes.Cell;
import org.petra.report.rendering.Footnotes.Footnote;

/**
 * The best of each label against the others.
 *
 * @param rows one for each pair and part
 * @param published the pairs that the article tests, with its p-values
 * @param footnotes why a p-value is missing
 */
record ComparisonView(List<Row> rows, List<Row> published, List<Footnote> footnotes) {

  /** A paired test. */
  record Row(
      String label,
      String part,
      String best,
      String other,
      String difference,
      Cell pValue,
      String published) {}

  static ComparisonView of(Report report, List<LabelGroup> groups) {
    Footnotes footnotes = new Footnotes();
    List<Row> rows = rows(report.comparison().rows(), groups, footnotes);
    List<Row> published = rows(report.comparison().published(), groups, footnotes);
    return new ComparisonView(rows, published, footnotes.all());
  }

  private static List<Row> rows(
      List<Comparison.Row> tests, List<LabelGroup> groups, Footnotes footnotes) {
    return groups.stream()
        .flatMap(
            group ->
                tests.stream()
                    .filter(row -> row.task().equals(group.label().name()))
                    .filter(row -> row.split() != SplitName.TRAINING)
                    .sorted(Comparator.comparing(Comparison.Row::split))
                    .map(row -> row(group, row, footnotes)))
        .toList();
  }

  private static Row row(LabelGroup group, Comparison.Row row, Footnotes footnotes) {
    return new Row(
        Words.shortTask(group.label()),
        Words.split(row.split()),
        name(group, row.best()),
        name(group, row.other()),
        Words.signed(row.difference()),
        footnotes.pValue(row.pValue(), row.absentBecause()),
        row.published() == null ? "" : Words.pValue(row.published()));
  }

  private static String name(LabelGroup group, ModelReference reference) {
    return group
        .member(reference)
        .map(LabelGroup.Member::name)
        .orElse(reference.name() + " v" + reference.version());
  }
}
