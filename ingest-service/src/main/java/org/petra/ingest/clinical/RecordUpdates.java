package org.petra.ingest.clinical;

import java.time.Clock;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalRecord;
import org.springframework.stereotype.Component;

/** Brings a case's record up to date with what was said about it. */
@Component
class RecordUpdates {

  private final Statements statements;
  private final ClinicalEntries entries;
  private final Clock clock;

  RecordUpdates(Statements statements, ClinicalEntries entries, Clock clock) {
    this.statements = statements;
    this.entries = entries;
    this.clock = clock;
  }

  /** Writes the record that follows. The caller holds the lock of the case. */
  void update(UUID caseId) {
    ClinicalRecord record = ClinicalFold.of(statements.of(caseId)).record();
    if (record == null) {
      entries.deleteById(caseId);
    } else {
      entries.save(new ClinicalEntry(caseId, record, clock.instant()));
    }
  }
}
