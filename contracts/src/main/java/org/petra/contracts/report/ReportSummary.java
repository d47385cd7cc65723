package org.petra.contracts.report;

import java.time.Instant;
import java.util.UUID;

/**
 * A report in the list of {@code GET /api/v1/reports}.
 *
 * @param id which follows from the document's content
 * @param title printed at its top
 * @param simulated whether any case is simulated
 * @param createdAt when it was first made, which the document itself does not say
 */
public record ReportSummary(UUID id, String title, boolean simulated, Instant createdAt) {}
