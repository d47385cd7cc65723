package org.petra.contracts.report;

import java.time.Instant;
import java.util.UUID;

/** A report in the list of {@code GET /api/v1/reports}. */
public record ReportSummary(UUID id, String title, boolean simulated, Instant createdAt) {}
