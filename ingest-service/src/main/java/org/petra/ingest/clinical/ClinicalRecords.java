package org.petra.ingest.clinical;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.petra.contracts.cases.ClinicalRecord;
import org.springframework.stereotype.Component;

/** Keeps one clinical record a case. */
@Component
public class ClinicalRecords {

  /** A statement takes 65,535 parameters at most. */
  private static final int MAX_IDS = 10_000;

  private final ClinicalEntries entries;
  private final Clock clock;

  ClinicalRecords(ClinicalEntries entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * Puts the record of a case, in place of the one before.
   *
   * @throws org.petra.support.problem.ProblemException 422 OUT_OF_RANGE naming field and range
   */
  public void put(UUID caseId, ClinicalRecord record) {
    ClinicalRanges.check(record);
    entries.save(new ClinicalEntry(caseId, record, clock.instant()));
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
