package org.petra.report.report;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.petra.contracts.http.Page;
import org.petra.contracts.report.Report;
import org.petra.contracts.report.ReportRequest;
import org.petra.contracts.report.ReportSummary;
import org.petra.support.problem.ProblemException;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/reports}. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportEndpoint {

  private static final int MOST_MODELS = 24;
  private static final int LONGEST_TITLE = 120;
  private static final int MOST_LISTED = 500;

  private final ReportMaking making;
  private final StoredReports reports;

  ReportEndpoint(ReportMaking making, StoredReports reports) {
    this.making = making;
    this.reports = reports;
  }

  /** 201 with a new report, or 200 with the earlier one that says the same. */
  @PostMapping
  @Operation(
      summary = "A report of model versions of one dataset",
      description = "Answers 200 with the earlier report where one says the same, byte for byte.")
  ResponseEntity<ReportSummary> make(@RequestBody ReportRequest request) {
    check(request);
    ReportMaking.Made made = making.make(request);
    URI location = URI.create("/api/v1/reports/" + made.summary().id());
    return ResponseEntity.status(made.anew() ? HttpStatus.CREATED : HttpStatus.OK)
        .location(location)
        .body(made.summary());
  }

  @GetMapping
  Page<ReportSummary> list(@RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST_LISTED) {
      throw outOfRange("limit", "1 to " + MOST_LISTED);
    }
    List<ReportSummary> newest = reports.newest(Limit.of(limit));
    return new Page<>(newest, null);
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> document(@PathVariable UUID id) {
    StoredReport report = find(id);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .lastModified(report.createdAt())
        .varyBy(HttpHeaders.ACCEPT)
        .eTag(id.toString())
        .header(HttpHeaders.LINK, "<" + Report.SCHEMA + ">; rel=\"describedby\"")
        .body(report.document().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping(path = "/{id}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> page(@PathVariable UUID id) {
    StoredReport report = find(id);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .lastModified(report.createdAt())
        .varyBy(HttpHeaders.ACCEPT)
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        .body(report.html().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> print(@PathVariable UUID id) {
    StoredReport report = find(id);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .lastModified(report.createdAt())
        .varyBy(HttpHeaders.ACCEPT)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"petra-report-" + id + ".pdf\"")
        .body(report.pdf());
  }

  private StoredReport find(UUID id) {
    return reports.findById(id).orElseThrow(() -> ProblemException.notFound("report", id));
  }

  private static void check(ReportRequest request) {
    if (request.models() == null
        || request.models().isEmpty()
        || request.models().size() > MOST_MODELS) {
      throw outOfRange("models", "1 to " + MOST_MODELS + " versions");
    }
    if (request.models().stream().anyMatch(each -> each == null || each.name() == null)) {
      throw ProblemException.malformed("An entry of models has no name.");
    }
    if (request.title() != null
        && (request.title().isBlank() || request.title().length() > LONGEST_TITLE)) {
      throw outOfRange("title", "1 to " + LONGEST_TITLE + " characters");
    }
  }

  private static ProblemException outOfRange(String field, String range) {
    return ProblemException.outOfRange(field + " must be " + range + ".");
  }
}
