package org.petra.report.rendering;

import java.util.ArrayList;
import java.util.List;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.CohortSummary.Included;
import org.petra.contracts.model.SplitName;
import org.petra.contracts.report.Report;

/**
 * Who was studied.
 *
 * @param considered cases that were considered
 * @param included cases that entered
 * @param left cases that were left out
 * @param reasons why, most frequent first
 * @param parts boxes of the flow chart
 * @param tables characteristics of each part
 */
record CohortView(
    String considered,
    String included,
    int left,
    List<Reason> reasons,
    List<PartBox> parts,
    List<Table> tables) {

  /** Why cases were left out, and how many. */
  record Reason(String reason, int cases) {}

  /** A part: its cases by institution and class. */
  record PartBox(String name, String cases, List<String> lines) {}

  /** The characteristics of one part. */
  record Table(String name, List<ClassColumn> classes, List<Row> rows) {}

  /** A class and how many cases of it. */
  record ClassColumn(String name, int cases) {}

  /** One characteristic. */
  record Row(
      String characteristic,
      List<String> values,
      String pValue,
      String test,
      List<String> published,
      String publishedPValue) {}

  static CohortView of(Report report) {
    CohortSummary cohort = report.cohort();
    int left = cohort.flow().excluded().stream().mapToInt(CohortSummary.Excluded::cases).sum();
    int included = cohort.flow().included().stream().mapToInt(Included::cases).sum();
    return new CohortView(
        Words.cases(cohort.flow().considered()),
        Words.cases(included),
        left,
        cohort.flow().excluded().stream()
            .map(each -> new Reason(each.reason(), each.cases()))
            .toList(),
        boxes(report),
        cohort.tables().stream().map(table -> table(report, table)).toList());
  }

  private static List<PartBox> boxes(Report report) {
    List<PartBox> boxes = new ArrayList<>();
    for (SplitName split : SplitName.values()) {
      List<Included> parts =
          report.cohort().flow().included().stream().filter(each -> each.split() == split).toList();
      if (!parts.isEmpty()) {
        int cases = parts.stream().mapToInt(Included::cases).sum();
        boxes.add(
            new PartBox(
                Words.split(split),
                Words.cases(cases),
                parts.stream().map(part -> line(report, part, parts.size() > 1)).toList()));
      }
    }
    return boxes;
  }

  private static String line(Report report, Included part, boolean several) {
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < part.byClass().size(); i++) {
      classes.add(part.byClass().get(i) + " " + Words.className(report.cohort().classes().get(i)));
    }
    String institution =
        part.institution() == null ? (several ? "institution not said" : "") : part.institution();
    String prefix =
        institution.isEmpty()
            ? ""
            : institution + (several ? " (" + part.cases() + ")" : "") + ": ";
    return prefix + String.join(", ", classes);
  }

  private static Table table(Report report, CohortSummary.Table table) {
    List<ClassColumn> columns = new ArrayList<>();
    for (int i = 0; i < table.cases().size(); i++) {
      columns.add(
          new ClassColumn(
              Words.field(report.dataset().labelField())
                  + " "
                  + Words.className(report.cohort().classes().get(i)),
              table.cases().get(i)));
    }
    boolean beside = report.study() != null;
    return new Table(
        Words.split(table.split()),
        columns,
        table.rows().stream().map(row -> row(row, beside)).toList());
  }

  private static Row row(CohortSummary.Row row, boolean beside) {
    List<String> published = row.published();
    String publishedPValue = row.publishedPValue();
    return new Row(
        row.characteristic(),
        row.values().stream().map(Words::plusMinus).toList(),
        Words.pValue(row.pValue()),
        row.test(),
        beside && published != null ? published.stream().map(Words::plusMinus).toList() : List.of(),
        beside && publishedPValue != null ? publishedPValue : "");
  }
}
