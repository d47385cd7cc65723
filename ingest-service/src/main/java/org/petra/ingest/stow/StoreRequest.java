package org.petra.ingest.stow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.stow.FailureReason;
import org.petra.dicom.stow.StowOutcome;
import org.petra.dicom.stow.WarningReason;
import org.petra.ingest.cohort.Cohort;
import org.petra.ingest.retrieve.RetrieveUrls;
import org.petra.ingest.stow.ReceivedPart.NoRoom;
import org.petra.ingest.stow.ReceivedPart.Rejected;
import org.petra.ingest.stow.ReceivedPart.Storable;
import org.petra.ingest.stow.ReceivedPart.Unreadable;
import org.petra.ingest.study.IndexRows;
import org.petra.storage.Intake;
import org.petra.storage.ObjectStore;
import org.petra.storage.Staged;

/** One store request: gathers its parts into batches and what became of them into an answer. */
final class StoreRequest implements AutoCloseable {

  /** Enough to make a transaction and a force to the disk cheap, few enough to hold their rows. */
  private static final int BATCH = 500;

  /** A batch is kept in one file, which is to be of a size that is easy to copy. */
  private static final long BATCH_BYTES = 256L << 20;

  private final BatchStore batches;
  private final ObjectStore store;
  private final Cohort cohort;
  private final RetrieveUrls urls;

  private final List<Storable> pending = new ArrayList<>();
  private final List<StowOutcome.Stored> stored = new ArrayList<>();
  private final List<StowOutcome.Failed> failed = new ArrayList<>();
  private final List<FailureReason> unreadable = new ArrayList<>();
  private final Set<String> studies = new TreeSet<>();
  private @Nullable Intake intake;
  private long bytes;
  private int noRoom;
  private int failedInstances;

  StoreRequest(BatchStore batches, ObjectStore store, Cohort cohort, RetrieveUrls urls) {
    this.batches = batches;
    this.store = store;
    this.cohort = cohort;
    this.urls = urls;
  }

  /** Where the next part is staged. */
  Intake intake() throws IOException {
    if (intake == null) {
      intake = store.intake();
    }
    return intake;
  }

  /** How many bytes could be stored so far. */
  long bytes() {
    return bytes;
  }

  /** Takes a part that was staged there; may store those before it. */
  void add(ReceivedPart part) throws IOException {
    switch (part) {
      case Unreadable nothing -> unreadable.add(nothing.reason());
      case NoRoom full -> {
        unreadable.add(FailureReason.OUT_OF_RESOURCES);
        noRoom++;
      }
      case Rejected rejected -> failed.add(rejected.failure());
      case Storable storable -> {
        pending.add(storable);
        bytes += storable.staged().length();
        if (pending.size() >= BATCH || intake().size() >= BATCH_BYTES) {
          flush();
        }
      }
    }
  }

  /** Stores what is left and says what became of every part. */
  StoreAnswer finish() throws IOException {
    flush();
    Optional<String> study =
        studies.size() == 1 ? studies.stream().map(urls::study).findFirst() : Optional.empty();
    boolean failedHere =
        stored.isEmpty() && failed.size() == failedInstances && unreadable.size() == noRoom;
    return new StoreAnswer(new StowOutcome(study, stored, failed, unreadable), failedHere);
  }

  private void flush() throws IOException {
    try (Intake staged = intake) {
      intake = null;
      if (staged != null && !pending.isEmpty()) {
        Map<Staged, Verdict> verdicts = batches.store(staged, pending, cohort);
        pending.forEach(part -> note(part, verdicts.get(part.staged())));
      }
      pending.clear();
    }
  }

  private void note(Storable part, @Nullable Verdict verdict) {
    IndexRows rows = part.rows();
    String sopClassUid = rows.instance().sopClassUid();
    String sopInstanceUid = rows.sopInstanceUid();
    Optional<FailureReason> failure = Verdict.failure(verdict);
    if (failure.isPresent()) {
      failed.add(new StowOutcome.Failed(sopClassUid, part.sentUid(), failure.get()));
      failedInstances += verdict == null || verdict == Verdict.NO_ROOM ? 1 : 0;
      return;
    }
    studies.add(rows.studyInstanceUid());
    String url = urls.instance(rows.studyInstanceUid(), rows.seriesInstanceUid(), sopInstanceUid);
    Optional<WarningReason> warning = part.source().map(source -> WarningReason.COERCED);
    stored.add(new StowOutcome.Stored(sopClassUid, sopInstanceUid, url, warning));
  }

  /** Drops what is staged and was not stored, after a failed connection. */
  @Override
  public void close() throws IOException {
    if (intake != null) {
      intake.close();
    }
  }
}
