package org.petra.ingest.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.cases.CaseProblem;
import org.petra.contracts.cases.CaseReference;
import org.petra.contracts.cases.CaseState;
import org.petra.contracts.cases.CaseView;
import org.petra.contracts.cases.ClinicalCase;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.ingest.clinical.Her2Label;

/** A case as it is stored. {@link CaseArrivals} makes and re-opens it; the rest happens here. */
@Entity
@Table(name = "study_case")
class StudyCase {

  @Id private UUID caseId;
  private String studyInstanceUid = "";
  private String cohort = "";
  private String profile = "";
  private boolean simulated;

  @Enumerated(EnumType.STRING)
  private CaseState state = CaseState.RECEIVING;

  private @Nullable String problemCode;
  private @Nullable String problemDetail;
  private int revision;
  private int instances;
  private Instant receivedAt = Instant.EPOCH;
  private Instant updatedAt = Instant.EPOCH;

  /** For JPA. */
  protected StudyCase() {}

  UUID caseId() {
    return caseId;
  }

  String studyInstanceUid() {
    return studyInstanceUid;
  }

  String cohort() {
    return cohort;
  }

  String profile() {
    return profile;
  }

  boolean simulated() {
    return simulated;
  }

  CaseState state() {
    return state;
  }

  int revision() {
    return revision;
  }

  void becomes(CaseState next, Instant now) {
    state = next;
    problemCode = null;
    problemDetail = null;
    updatedAt = now;
  }

  void fails(CaseProblem problem, Instant now) {
    state = CaseState.FAILED;
    problemCode = problem.code();
    problemDetail = problem.detail();
    updatedAt = now;
  }

  void touched(Instant now) {
    updatedAt = now;
  }

  ClinicalCase clinical(UUID patient, @Nullable ClinicalRecord record) {
    Her2Label label = Her2Label.of(record);
    return new ClinicalCase(
        caseId, patient, cohort, simulated, record, label.status(), label.unlabelledBecause());
  }

  CaseReference reference() {
    return new CaseReference(caseId, studyInstanceUid, cohort, simulated, revision);
  }

  CaseView view(UUID patient, @Nullable ClinicalRecord record) {
    CaseProblem problem =
        problemCode == null ? null : new CaseProblem(problemCode, String.valueOf(problemDetail));
    return new CaseView(
        caseId,
        studyInstanceUid,
        cohort,
        simulated,
        profile,
        state,
        problem,
        revision,
        instances,
        record == null ? null : clinical(patient, record),
        receivedAt,
        updatedAt);
  }
}
