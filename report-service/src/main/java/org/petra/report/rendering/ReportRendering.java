package org.petra.report.rendering;

import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportSummary;
import org.springframework.stereotype.Component;

/** Renders a report as HTML and as PDF, from one view of it. */
@Component
public class ReportRendering {

  private final ReportHtml html;
  private final ReportPdf pdf;

  ReportRendering(ReportHtml html, ReportPdf pdf) {
    this.html = html;
    this.pdf = pdf;
  }

  /** The report as people read it; {@code summary} says when it was made and its id. */
  public RenderedReport render(Report report, ReportSummary summary) {
    ReportView view = ReportView.of(report, summary);
    return new RenderedReport(
        html.render(view, ReportHtml.Medium.SCREEN),
        pdf.render(html.render(view, ReportHtml.Medium.PAPER)));
  }
}
