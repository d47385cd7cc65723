package org.petra.contracts.extraction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An extraction request and how far it is. {@code GET /api/v1/extractions/{id}}.
 *
 * @param id the request
 * @param profile under which profile
 * @param total cases asked for
 * @param finished cases that succeeded, failed or were superseded
 * @param failed cases that failed
 * @param createdAt when it was asked for
 * @param outcomes one for each case, in the order asked for
 */
public record Extraction(
    UUID id,
    String profile,
    int total,
    int finished,
    int failed,
    Instant createdAt,
    List<CaseOutcome> outcomes) {}
