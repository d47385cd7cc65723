package org.petra.contracts.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case with its clinical record and the label that follows from it, as the model service gets
 * them.
 *
 * @param caseId the case
 * @param patient the same for every case of one patient in a cohort, and nothing else about the
 *     patient: the id of the case that came first
 * @param cohort where it was received
 * @param simulated whether the cohort is declared to be simulated
 * @param record null when none was put
 * @param her2 null when the record gives no label
 * @param unlabelledBecause why {@code her2} is null, else null
 */
public record ClinicalCase(
    UUID caseId,
    UUID patient,
    String cohort,
    boolean simulated,
    @Nullable ClinicalRecord record,
    @Nullable Her2Status her2,
    @Nullable String unlabelledBecause) {}
