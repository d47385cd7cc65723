package org.petra.contracts.extraction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The extraction of one case.
 *
 * @param caseId the case
 * @param state where it stands
 * @param code why it failed, else null
 * @param detail the sentence that goes with {@code code}, else null
 */
public record CaseOutcome(
    UUID caseId, OutcomeState state, @Nullable String code, @Nullable String detail) {}
