package org.petra.report.rendering;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.petra.contracts.model.CohortSummary;
import org.petra.contracts.model.Dataset;
import org.petra.contracts.model.ModelVersion;
import org.petra.contracts.report.Report;
import org.petra.report.rendering.ReportView.ClassColumn;
import org.petra.report.rendering.ReportView.Fact;
import org.petra.report.rendering.ReportView.TableRow;
import org.petra.report.rendering.ReportView.TableView;

/** Puts a report into words. */
final class ReportViews {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private ReportViews() {}

  static ReportView of(Report report) {
    Dataset dataset = report.dataset();
    return new ReportView(
        report.title(),
        DATE.format(report.createdAt()),
        report.simulated(),
        report.statement(),
        "%d training, %d validation and %d external cases of the cohort %s%s"
            .formatted(
                dataset.training().size(),
                dataset.validation().size(),
                dataset.external().size(),
                dataset.cohort(),
                dataset.excluded().isEmpty() ? "" : "; " + dataset.excluded().size() + " left out"),
        new TaskViews(report).all(),
        report.cohort().tables().stream()
            .map(table -> table(report.cohort().classes(), table))
            .toList(),
        provenance(report));
  }

  private static TableView table(List<String> classes, CohortSummary.Table table) {
    List<ClassColumn> columns = new ArrayList<>();
    for (int i = 0; i < classes.size(); i++) {
      columns.add(new ClassColumn(Words.className(classes.get(i)), table.cases().get(i)));
    }
    return new TableView(
        Words.split(table.split()),
        columns,
        table.rows().stream()
            .map(
                row ->
                    new TableRow(
                        row.characteristic(),
                        row.values().stream().map(Words::plusMinus).toList(),
                        Words.pValue(row.pValue()),
                        row.test(),
                        row.published() == null ? List.of() : row.published()))
            .toList());
  }

  private static List<Fact> provenance(Report report) {
    Dataset dataset = report.dataset();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Report", report.id().toString()));
    facts.add(new Fact("Dataset", dataset.id().toString()));
    facts.add(
        new Fact("Extraction profile", dataset.profile() + ", SHA-256 " + dataset.profileDigest()));
    facts.add(new Fact("Engine", dataset.engineVersion()));
    facts.add(new Fact("Feature matrix", "SHA-256 " + dataset.matrixDigest()));
    facts.add(new Fact("Labels", "SHA-256 " + dataset.labelDigest()));
    Map<String, String> shared = new TreeMap<>(report.models().getFirst().provenance());
    // What the dataset says already is not said again.
    Set<String> said =
        Set.of(
            dataset.id().toString(),
            dataset.profile(),
            dataset.profileDigest(),
            dataset.engineVersion(),
            dataset.matrixDigest(),
            dataset.labelDigest());
    shared.values().removeAll(said);
    for (ModelVersion version : report.models()) {
      shared.entrySet().removeIf(e -> !e.getValue().equals(version.provenance().get(e.getKey())));
    }
    shared.forEach((name, value) -> facts.add(new Fact(name, value)));
    return facts;
  }
}
