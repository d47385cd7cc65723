package org.petra.ingest.clinical;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.deidentification.PseudonymKey;
import org.petra.ingest.clinical.ClinicalIntake.Said;
import org.petra.ingest.clinical.NewStatement.ResourceName;
import org.petra.ingest.cohort.Cohorts;
import org.petra.ingest.deidentification.DeidentificationPolicy;
import org.springframework.stereotype.Component;

/**
 * Does to statements what the policy of a cohort does to its objects: identifiers become the same
 * pseudonyms, so that a record still finds its case, and what came is not kept in the original.
 */
@Component
class ClinicalPseudonyms {

  private final Cohorts cohorts;
  private final DeidentificationPolicy policy;

  ClinicalPseudonyms(Cohorts cohorts, DeidentificationPolicy policy) {
    this.cohorts = cohorts;
    this.policy = policy;
  }

  /** The key under which the cohort's cases are stored. */
  CaseKey of(CaseKey key) {
    return pseudonyms(key).map(one -> of(key, one)).orElse(key);
  }

  /** The statement as it may be stored. */
  Said of(Said said) {
    return pseudonyms(said.key())
        .map(one -> new Said(of(said.statement(), said.key(), one), of(said.key(), one)))
        .orElse(said);
  }

  private Optional<PseudonymKey> pseudonyms(CaseKey key) {
    return key.cohort() == null ? Optional.empty() : policy.pseudonyms(cohorts.named(key.cohort()));
  }

  /** The cohort's studies have no accession number any more. */
  private static CaseKey of(CaseKey key, PseudonymKey pseudonyms) {
    String study = key.studyInstanceUid();
    return new CaseKey(
        key.cohort(),
        key.caseId(),
        study == null ? null : pseudonyms.uid(study),
        null,
        key.patientIds().stream().map(pseudonyms::patient).toList());
  }

  private static NewStatement of(NewStatement one, CaseKey key, PseudonymKey pseudonyms) {
    ResourceName resource = one.resource();
    return new NewStatement(
        one.source(),
        one.state(),
        one.fields(),
        moved(one.effectiveAt(), key.patientIds(), pseudonyms),
        resource == null
            ? null
            : new ResourceName(resource.type(), pseudonyms.uid(resource.identity())),
        one.problem(),
        null);
  }

  /** The time, as far back as the patient's other dates; unknown where it is not said whose. */
  private static @Nullable Instant moved(
      @Nullable Instant time, List<String> patientIds, PseudonymKey pseudonyms) {
    if (time == null || patientIds.size() != 1) {
      return null;
    }
    Period back = Period.ofDays(pseudonyms.daysBack(patientIds.getFirst()));
    return time.atOffset(ZoneOffset.UTC).minus(back).toInstant();
  }
}
