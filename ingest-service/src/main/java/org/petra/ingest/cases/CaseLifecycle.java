package org.petra.ingest.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.petra.contracts.cases.CaseProblem;
import org.petra.contracts.cases.CaseState;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.contracts.extraction.AutomaticExtraction;
import org.petra.contracts.extraction.ExtractionNotice;
import org.petra.contracts.extraction.OutcomeState;
import org.petra.ingest.cases.Assembly.Assembled;
import org.petra.ingest.cases.Assembly.Refused;
import org.petra.ingest.clinical.ClinicalRecords;
import org.petra.support.problem.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a case after its instances came. Each locks the case, so that none is lost. */
@Component
class CaseLifecycle {

  private final StudyCases cases;
  private final CaseContents contents;
  private final ExtractionQueue queue;
  private final ClinicalRecords clinical;
  private final Clock clock;

  CaseLifecycle(
      StudyCases cases,
      CaseContents contents,
      ExtractionQueue queue,
      ClinicalRecords clinical,
      Clock clock) {
    this.cases = cases;
    this.contents = contents;
    this.queue = queue;
    this.clinical = clinical;
    this.clock = clock;
  }

  /**
   * Ends the wait for more instances: assembles the case and, in the same transaction, queues the
   * request for its extraction.
   *
   * @return whether this call made it complete; false if it was not receiving or cannot be a case
   */
  @Transactional
  public boolean complete(UUID caseId) {
    StudyCase one = locked(caseId);
    if (one.state() != CaseState.RECEIVING) {
      return false;
    }
    clinical.arrived(caseId);
    Instant now = clock.instant();
    return switch (contents.assemble(one)) {
      case Assembled assembled -> {
        one.becomes(CaseState.COMPLETE, now);
        queue.add(new AutomaticExtraction(caseId, one.revision(), one.profile()));
        yield true;
      }
      case Refused refused -> {
        one.fails(refused.problem(), now);
        yield false;
      }
    };
  }

  /** Takes note of how an extraction ended, if it was of the current revision and profile. */
  @Transactional
  public void extractionEnded(ExtractionNotice notice) {
    StudyCase one = locked(notice.caseId());
    if (notice.revision() != one.revision()
        || one.state() == CaseState.RECEIVING
        || !notice.profile().equals(one.profile())) {
      return;
    }
    if (notice.state() == OutcomeState.SUCCEEDED) {
      one.becomes(CaseState.EXTRACTED, clock.instant());
    } else if (notice.state() == OutcomeState.FAILED) {
      String code = notice.code() == null ? "INTERNAL" : notice.code();
      String detail = notice.detail() == null ? "The extraction gave no reason." : notice.detail();
      one.fails(new CaseProblem(code, detail), clock.instant());
    }
  }

  /**
   * Puts the clinical record of a case.
   *
   * @throws ProblemException 404 for an unknown case, 422 for a field out of its range
   */
  @Transactional
  public void put(UUID caseId, ClinicalRecord record) {
    StudyCase one = locked(caseId);
    clinical.put(caseId, record);
    one.touched(clock.instant());
  }

  private StudyCase locked(UUID caseId) {
    return cases.lock(caseId).orElseThrow(() -> ProblemException.notFound("case", caseId));
  }
}
