package org.petra.ingest.clinical;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What says to which case a statement belongs. A case id or a Study Instance UID decides alone; an
 * accession number decides where it fits exactly one case, else the patient does where he has
 * exactly one.
 *
 * @param cohort only cases of this cohort; null: of any
 * @param caseId the case itself
 * @param studyInstanceUid of the imaging study
 * @param accessionNumber of the imaging study
 * @param patientIds identifiers of the patient
 */
public record CaseKey(
    @Nullable String cohort,
    @Nullable UUID caseId,
    @Nullable String studyInstanceUid,
    @Nullable String accessionNumber,
    List<String> patientIds) {

  /** The key of a case whose id is known. */
  static CaseKey of(UUID caseId) {
    return new CaseKey(null, caseId, null, null, List.of());
  }

  /** Whether nothing was given to look for. */
  public boolean isEmpty() {
    return caseId == null
        && studyInstanceUid == null
        && accessionNumber == null
        && patientIds.isEmpty();
  }
}
