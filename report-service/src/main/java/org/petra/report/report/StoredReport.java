package org.petra.report.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.petra.contracts.report.ReportSummary;
import org.petra.report.rendering.RenderedReport;
import org.springframework.data.domain.Persistable;

/** A report as it was made; it never changes. */
@Entity
@Table(name = "report")
class StoredReport implements Persistable<UUID> {

  @Id private UUID id;

  @Column(nullable = false)
  private String title;

  @Column(nullable = false)
  private boolean simulated;

  @Column(nullable = false)
  private Instant createdAt;

  @Column(nullable = false)
  private String document;

  @Column(nullable = false)
  private String html;

  @Column(nullable = false)
  private byte[] pdf;

  /** For JPA, which sets every field. */
  @SuppressWarnings("NullAway.Init")
  protected StoredReport() {}

  StoredReport(ReportSummary summary, String document, RenderedReport rendered) {
    this.id = summary.id();
    this.title = summary.title();
    this.simulated = summary.simulated();
    this.createdAt = summary.createdAt();
    this.document = document;
    this.html = rendered.html();
    this.pdf = rendered.pdf();
  }

  @Override
  public UUID getId() {
    return id;
  }

  /** A report is only ever inserted. */
  @Override
  public boolean isNew() {
    return true;
  }

  Instant createdAt() {
    return createdAt;
  }

  String document() {
    return document;
  }

  String html() {
    return html;
  }

  byte[] pdf() {
    return pdf;
  }
}
