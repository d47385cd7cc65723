package org.petra.ingest.clinical;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalRecord;
import org.petra.ingest.clinical.NewStatement.Source;
import org.petra.ingest.clinical.NewStatement.State;
import org.springframework.stereotype.Component;

/** Keeps one clinical record a case, which follows from all that was said about it. */
@Component
public class ClinicalRecords {

  /** A statement takes 65,535 parameters at most. */
  private static final int MAX_IDS = 10_000;

  private final ClinicalEntries entries;
  private final Statements statements;
  private final RecordUpdates updates;
  private final WaitingStatements waiting;

  ClinicalRecords(
      ClinicalEntries entries,
      Statements statements,
      RecordUpdates updates,
      WaitingStatements waiting) {
    this.entries = entries;
    this.statements = statements;
    this.updates = updates;
    this.waiting = waiting;
  }

  /**
   * Puts the record of a case, in place of the one before. The caller holds the lock of the case.
   *
   * @throws org.petra.support.problem.ProblemException 422 OUT_OF_RANGE naming field and range
   */
  public void put(UUID caseId, ClinicalRecord record) {
    ClinicalRanges.check(record);
    NewStatement statement =
        new NewStatement(
            Source.RECORD, State.VALID, ClinicalField.values(record), null, null, null, null);
    statements.add(statement, CaseKey.of(caseId), caseId, null);
    updates.update(caseId);
  }

  /** Applies what was said about the case's study before it came. */
  public void arrived(UUID caseId) {
    waiting.linkTo(caseId);
  }

  /** The records of those of the cases that have one. */
  public Map<UUID, ClinicalRecord> of(Collection<UUID> caseIds) {
    List<UUID> ids = List.copyOf(caseIds);
    Map<UUID, ClinicalRecord> records = new HashMap<>();
    for (int from = 0; from < ids.size(); from += MAX_IDS) {
      List<UUID> some = ids.subList(from, Math.min(from + MAX_IDS, ids.size()));
      entries.findAllById(some).forEach(entry -> records.put(entry.caseId(), entry.record()));
    }
    return records;
  }
}
