package org.petra.ingest.stow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.petra.ingest.check.DamagedObjects;
import org.petra.ingest.cohort.Cohort;
import org.petra.ingest.stow.ReceivedPart.Storable;
import org.petra.ingest.study.IndexRows;
import org.petra.ingest.study.StudyIndex;
import org.petra.storage.Intake;
import org.petra.storage.Staged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Makes a batch of objects durable: first their bytes, then their rows. */
@Component
class BatchStore {

  private static final Logger log = LoggerFactory.getLogger(BatchStore.class);
  private static final Logger audit = LoggerFactory.getLogger("org.petra.audit");

  private final SameObjects same;
  private final StudyIndex index;
  private final StoreTransaction transaction;
  private final DamagedObjects damaged;

  BatchStore(
      SameObjects same, StudyIndex index, StoreTransaction transaction, DamagedObjects damaged) {
    this.damaged = damaged;
    this.same = same;
    this.index = index;
    this.transaction = transaction;
  }

  /**
   * Stores objects, of which several may have one SOP Instance UID.
   *
   * @param intake where they are staged, and nothing can be any more afterwards
   * @return what became of each; one that is missing failed on our side
   */
  Map<Staged, Verdict> store(Intake intake, List<Storable> arrived, Cohort cohort) {
    try {
      Map<String, String> held = new HashMap<>(index.digests(uids(arrived)));
      List<Storable> batch = same.recognise(intake, arrived, held);
      Map<String, IndexRows> rows = new LinkedHashMap<>();
      List<Staged> unseen = new ArrayList<>();
      for (Storable part : batch) {
        String uid = part.rows().sopInstanceUid();
        String digest = held.putIfAbsent(uid, part.rows().digest());
        if (digest == null) {
          unseen.add(part.staged());
        }
        if (digest == null || digest.equals(part.rows().digest())) {
          rows.putIfAbsent(uid, part.rows());
        }
      }
      damaged.heal(intake, arrived.stream().map(Storable::staged).toList());
      intake.keep(unseen);
      Map<String, Verdict> indexed = index(List.copyOf(rows.values()), cohort);
      same.remember(
          batch.stream()
              .filter(part -> indexed.get(part.rows().sopInstanceUid()) == Verdict.ADDED)
              .toList());
      return verdicts(batch, held, rows, indexed);
    } catch (IOException e) {
      log.error("A batch could not be written to storage", e);
      return arrived.stream().collect(Collectors.toMap(Storable::staged, part -> Verdict.NO_ROOM));
    } catch (DataAccessException | TransactionException e) {
      // Its message can quote a row, which may hold what identifies a patient.
      log.error("A batch could not be stored: {}", e.getClass().getName());
      return Map.of();
    }
  }

  /** Tells those that share a UID apart by their content. */
  private Map<Staged, Verdict> verdicts(
      List<Storable> batch,
      Map<String, String> held,
      Map<String, IndexRows> rows,
      Map<String, Verdict> indexed) {
    Map<Staged, Verdict> verdicts = new HashMap<>();
    List<Storable> refused = new ArrayList<>();
    for (Storable part : batch) {
      String uid = part.rows().sopInstanceUid();
      boolean same = part.rows().digest().equals(held.get(uid));
      Verdict verdict = indexed.get(uid);
      if (!same
          && (!rows.containsKey(uid) || verdict == Verdict.ADDED || verdict == Verdict.SAME)) {
        verdict = Verdict.OTHER_CONTENT;
      }
      if (verdict == Verdict.OTHER_CONTENT) {
        refused.add(part);
      }
      if (verdict != null) {
        verdicts.put(part.staged(), verdict);
      }
    }
    writeAudit(refused);
    return verdicts;
  }

  private Map<String, Verdict> index(List<IndexRows> rows, Cohort cohort) {
    if (rows.isEmpty()) {
      return Map.of();
    }
    try {
      return transaction.add(rows, cohort);
    } catch (DataAccessException | TransactionException e) {
      if (rows.size() == 1) {
        throw e;
      }
      log.warn("A batch could not be indexed and is tried one by one: {}", e.getClass().getName());
    }
    Map<String, Verdict> verdicts = new HashMap<>();
    for (IndexRows row : rows) {
      try {
        verdicts.putAll(transaction.add(List.of(row), cohort));
      } catch (DataAccessException | TransactionException e) {
        log.error("An object could not be indexed: {}", e.getClass().getName());
      }
    }
    return verdicts;
  }

  private void writeAudit(List<Storable> refused) {
    Map<String, String> held = refused.isEmpty() ? Map.of() : index.digests(uids(refused));
    for (Storable part : refused) {
      String uid = part.rows().sopInstanceUid();
      audit.warn(
          "Instance {} came with other content: kept {}, refused {}",
          uid,
          held.get(uid),
          part.rows().digest());
    }
  }

  private static List<String> uids(List<Storable> batch) {
    return batch.stream().map(part -> part.rows().sopInstanceUid()).toList();
  }
}
