package org.petra.ingest.clinical;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.ClinicalRecord;

/** The clinical record of a case as it is stored; a later one replaces it whole. */
@Entity
@Table(name = "clinical_record")
class ClinicalEntry {

  @Id private UUID caseId;
  private @Nullable Integer ageYears;
  private @Nullable Boolean erPositive;
  private @Nullable Boolean prPositive;
  private @Nullable Double ki67Percent;
  private @Nullable Integer her2Ihc;
  private @Nullable Boolean her2FishAmplified;
  private @Nullable String histology;
  private @Nullable String institution;
  private Instant updatedAt = Instant.EPOCH;

  /** For JPA. */
  protected ClinicalEntry() {}

  ClinicalEntry(UUID caseId, ClinicalRecord record, Instant now) {
    this.caseId = caseId;
    this.ageYears = record.ageYears();
    this.erPositive = record.erPositive();
    this.prPositive = record.prPositive();
    this.ki67Percent = record.ki67Percent();
    this.her2Ihc = record.her2Ihc();
    this.her2FishAmplified = record.her2FishAmplified();
    this.histology = record.histology();
    this.institution = record.institution();
    this.updatedAt = now;
  }

  UUID caseId() {
    return caseId;
  }

  ClinicalRecord record() {
    return new ClinicalRecord(
        ageYears,
        erPositive,
        prPositive,
        ki67Percent,
        her2Ihc,
        her2FishAmplified,
        histology,
        institution);
  }
}
