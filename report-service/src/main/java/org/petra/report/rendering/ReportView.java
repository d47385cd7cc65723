package org.petra.report.rendering;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.report.PublishedStudy;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportNote;
import org.petra.contracts.report.ReportSummary;
import org.petra.report.chart.SvgDrawing;

/**
 * A report in the words and pictures that the template prints.
 *
 * @param title printed at the top
 * @param date when it was made
 * @param simulated whether any case is simulated
 * @param statement what the reader must know first
 * @param cohortLine how many cases in each part
 * @param study the article beside which it stands, null without one
 * @param sections every chapter
 * @param notes limits
 * @param provenance what repeats the figures
 */
record ReportView(
    String title,
    String date,
    boolean simulated,
    String statement,
    String cohortLine,
    @Nullable PublishedStudy study,
    Sections sections,
    List<ReportNote> notes,
    List<ProvenanceView.Fact> provenance) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** The chapters; a label has one entry in each that goes by labels. */
  record Sections(
      GlanceView glance,
      CohortView cohort,
      List<PerformanceView> performance,
      List<CurvesView> curves,
      ComparisonView comparison,
      ValidationView validation,
      MulticlassView multiclass,
      List<SelectionView> selection,
      AgreementView agreement,
      ProposalView proposals) {}

  static ReportView of(Report report, ReportSummary summary) {
    List<LabelGroup> groups = LabelGroup.of(report);
    SvgDrawing drawing = new SvgDrawing();
    Sections sections =
        new Sections(
            GlanceView.of(report, groups, drawing),
            CohortView.of(report),
            groups.stream().map(PerformanceView::of).toList(),
            groups.stream().map(group -> CurvesView.of(group, drawing)).toList(),
            ComparisonView.of(report, groups),
            ValidationView.of(groups),
            MulticlassView.of(report),
            groups.stream()
                .flatMap(group -> SelectionView.of(group, report.study()).stream())
                .toList(),
            AgreementView.of(report.agreement()),
            ProposalView.of(report.cohort().ctProposals()));
    return new ReportView(
        report.title(),
        DATE.format(summary.createdAt()),
        report.simulated(),
        report.statement(),
        cohortLine(report),
        report.study(),
        sections,
        report.notes(),
        ProvenanceView.of(report, summary.id()));
  }

  private static String cohortLine(Report report) {
    int left = report.dataset().excluded().size();
    return "%d training, %d validation and %d external cases of the cohort %s%s"
        .formatted(
            report.dataset().training().size(),
            report.dataset().validation().size(),
            report.dataset().external().size(),
            report.dataset().cohort(),
            left == 0 ? "" : "; " + left + " left out");
  }
}
