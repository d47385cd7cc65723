package org.petra.contracts.extraction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the feature service tells ingest when a case's extraction ended, by a durable job: {@code
 * PUT /internal/v1/cases/{caseId}/extraction-outcome}. Idempotent.
 *
 * @param caseId the case
 * @param revision the revision that was extracted
 * @param profile under which profile
 * @param state {@link OutcomeState#SUCCEEDED} or {@link OutcomeState#FAILED}
 * @param code why it failed, else null
 * @param detail the sentence that goes with {@code code}, else null
 */
public record ExtractionNotice(
    UUID caseId,
    int revision,
    String profile,
    OutcomeState state,
    @Nullable String code,
    @Nullable String detail) {}
