package org.petra.report.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportRequest;
import org.petra.contracts.report.ReportSummary;
import org.petra.report.rendering.RenderedReport;
import org.petra.report.rendering.ReportRendering;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Makes a report once: what says the same as an earlier report is that report. */
@Component
class ReportMaking {

  private final ReportAssembly assembly;
  private final ReportDocument documents;
  private final ReportRendering rendering;
  private final StoredReports reports;
  private final Clock clock;

  ReportMaking(
      ReportAssembly assembly,
      ReportDocument documents,
      ReportRendering rendering,
      StoredReports reports) {
    this.assembly = assembly;
    this.documents = documents;
    this.rendering = rendering;
    this.reports = reports;
    this.clock = Clock.systemUTC();
  }

  /** A report, and whether it was made just now. */
  record Made(ReportSummary summary, boolean anew) {}

  Made make(ReportRequest request) {
    Report report = assembly.assemble(request);
    byte[] document = documents.bytes(report);
    UUID id = ReportDocument.id(document);
    Optional<ReportSummary> earlier = reports.summary(id);
    if (earlier.isPresent()) {
      return new Made(earlier.get(), false);
    }
    ReportSummary summary =
        new ReportSummary(
            id,
            report.title(),
            report.simulated(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    RenderedReport rendered = rendering.render(report, summary);
    try {
      reports.save(
          new StoredReport(summary, new String(document, StandardCharsets.UTF_8), rendered));
      return new Made(summary, true);
    } catch (DataIntegrityViolationException e) {
      // Another request made the same report meanwhile.
      return new Made(reports.summary(id).orElseThrow(() -> e), false);
    }
  }
}
