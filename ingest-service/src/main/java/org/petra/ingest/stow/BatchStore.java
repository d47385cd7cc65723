package org.petra.ingest.stow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.petra.ingest.cohort.Cohort;
import org.petra.ingest.stow.ReceivedPart.Storable;
import org.petra.ingest.study.IndexRows;
import org.petra.ingest.study.StudyIndex;
import org.petra.storage.ObjectStore;
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

  private final ObjectStore store;
  private final StudyIndex index;
  private final StoreTransaction transaction;

  BatchStore(ObjectStore store, StudyIndex index, StoreTransaction transaction) {
    this.store = store;
    this.index = index;
    this.transaction = transaction;
  }

  /**
   * Stores objects of different SOP Instance UIDs. Afterwards none of them is staged any more.
   *
   * @return what became of each, by SOP Instance UID; one that is missing failed on our side
   */
  Map<String, Verdict> store(List<Storable> batch, Cohort cohort) throws IOException {
    try {
      Map<String, String> held = index.digests(uids(batch));
      Map<String, Verdict> verdicts = new HashMap<>();
      List<IndexRows> rows = new ArrayList<>();
      List<Staged> unseen = new ArrayList<>();
      for (Storable part : batch) {
        String uid = part.rows().sopInstanceUid();
        String digest = held.get(uid);
        if (digest == null) {
          unseen.add(part.staged());
        } else if (!digest.equals(part.rows().digest())) {
          verdicts.put(uid, Verdict.OTHER_CONTENT);
          continue;
        }
        rows.add(part.rows());
      }
      store.keepAll(unseen);
      verdicts.putAll(index(rows, cohort));
      writeAudit(batch, verdicts);
      return verdicts;
    } catch (IOException | DataAccessException | TransactionException e) {
      // Its message can quote a row, which may hold what identifies a patient.
      log.error("A batch could not be stored: {}", e.getClass().getName());
      return Map.of();
    } finally {
      for (Storable part : batch) {
        store.discard(part.staged());
      }
    }
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

  private void writeAudit(List<Storable> batch, Map<String, Verdict> verdicts) {
    List<Storable> refused =
        batch.stream()
            .filter(part -> verdicts.get(part.rows().sopInstanceUid()) == Verdict.OTHER_CONTENT)
            .toList();
    Map<String, String> held = index.digests(uids(refused));
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
