package org.petra.contracts.cases;

import java.util.UUID;

/**
 * A case without anything clinical: what another service needs to put something of its own beside
 * it.
 *
 * @param caseId the case
 * @param studyInstanceUid the one study it holds
 * @param cohort where it was received
 * @param simulated whether the cohort is declared to be simulated
 * @param revision the newest one
 */
public record CaseReference(
    UUID caseId, String studyInstanceUid, String cohort, boolean simulated, int revision) {}
