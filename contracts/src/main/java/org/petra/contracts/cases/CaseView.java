package org.petra.contracts.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as its list shows it.
 *
 * @param caseId identity of the case everywhere
 * @param studyInstanceUid the one study it holds
 * @param cohort where it was received
 * @param simulated whether the cohort is declared to be simulated
 * @param profile the cohort's default profile
 * @param state where it stands
 * @param problem why it failed, else null
 * @param revision grows when a late instance re-opens the case
 * @param instances DICOM objects received
 * @param clinical the record and the label that follows; null when none was put
 * @param receivedAt first instance
 * @param updatedAt last change
 */
public record CaseView(
    UUID caseId,
    String studyInstanceUid,
    String cohort,
    boolean simulated,
    String profile,
    CaseState state,
    @Nullable CaseProblem problem,
    int revision,
    int instances,
    @Nullable ClinicalCase clinical,
    Instant receivedAt,
    Instant updatedAt) {}
