package org.petra.ingest.stow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.stow.FailureReason;
import org.petra.dicom.stow.StowOutcome;
import org.petra.ingest.cohort.Cohort;
import org.petra.ingest.retrieve.RetrieveUrls;
import org.petra.ingest.stow.ReceivedPart.Rejected;
import org.petra.ingest.stow.ReceivedPart.Storable;
import org.petra.ingest.stow.ReceivedPart.Unreadable;
import org.petra.ingest.study.IndexRows;
import org.petra.storage.ObjectStore;

/** One store request: gathers its parts into batches and what became of them into an answer. */
final class StoreRequest implements AutoCloseable {

  /** Enough to make a transaction and a directory's fsync cheap, few enough to stage at once. */
  private static final int BATCH = 200;

  private final BatchStore batches;
  private final ObjectStore store;
  private final Cohort cohort;
  private final RetrieveUrls urls;

  private final Map<String, Storable> pending = new LinkedHashMap<>();
  private final List<StowOutcome.Stored> stored = new ArrayList<>();
  private final List<StowOutcome.Failed> failed = new ArrayList<>();
  private final List<FailureReason> unreadable = new ArrayList<>();
  private final Set<String> studies = new TreeSet<>();

  StoreRequest(BatchStore batches, ObjectStore store, Cohort cohort, RetrieveUrls urls) {
    this.batches = batches;
    this.store = store;
    this.cohort = cohort;
    this.urls = urls;
  }

  /** Takes a part; may store those before it. */
  void add(ReceivedPart part) throws IOException {
    switch (part) {
      case Unreadable nothing -> unreadable.add(nothing.reason());
      case Rejected rejected -> failed.add(rejected.failure());
      case Storable storable -> {
        // The second of a UID must find the first in the index.
        String uid = storable.rows().sopInstanceUid();
        if (pending.containsKey(uid) || pending.size() >= BATCH) {
          flush();
        }
        pending.put(uid, storable);
      }
    }
  }

  /** Stores what is left and says what became of every part. */
  StowOutcome finish() throws IOException {
    flush();
    Optional<String> study =
        studies.size() == 1 ? studies.stream().map(urls::study).findFirst() : Optional.empty();
    return new StowOutcome(study, stored, failed, unreadable);
  }

  private void flush() throws IOException {
    List<Storable> batch = List.copyOf(pending.values());
    pending.clear();
    if (batch.isEmpty()) {
      return;
    }
    Map<String, Verdict> verdicts = batches.store(batch, cohort);
    for (Storable part : batch) {
      note(part.rows(), verdicts.get(part.rows().sopInstanceUid()));
    }
  }

  private void note(IndexRows rows, @Nullable Verdict verdict) {
    String sopClassUid = rows.instance().sopClassUid();
    String sopInstanceUid = rows.sopInstanceUid();
    Optional<FailureReason> failure = Verdict.failure(verdict);
    if (failure.isPresent()) {
      failed.add(new StowOutcome.Failed(sopClassUid, sopInstanceUid, failure.get()));
      return;
    }
    studies.add(rows.studyInstanceUid());
    String url = urls.instance(rows.studyInstanceUid(), rows.seriesInstanceUid(), sopInstanceUid);
    stored.add(new StowOutcome.Stored(sopClassUid, sopInstanceUid, url, Optional.empty()));
  }

  /** Drops what is staged and was not stored, after a failed connection. */
  @Override
  public void close() throws IOException {
    for (Storable part : pending.values()) {
      store.discard(part.staged());
    }
  }
}
