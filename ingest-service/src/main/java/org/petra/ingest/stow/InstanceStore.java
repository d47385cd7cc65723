package org.petra.ingest.stow;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.petra.dicom.stow.FailureReason;
import org.petra.ingest.cohort.Cohort;
import org.petra.ingest.stow.ReceivedPart.NoRoom;
import org.petra.ingest.stow.ReceivedPart.Rejected;
import org.petra.ingest.stow.ReceivedPart.Storable;
import org.petra.ingest.stow.ReceivedPart.Unreadable;
import org.petra.storage.Intake;
import org.petra.storage.ObjectStore;
import org.springframework.stereotype.Component;

/**
 * Stores one object at a time, by the same rules as a store request: for whatever else than HTTP
 * brings objects. Safe for use by many threads.
 */
@Component
public class InstanceStore {

  private final ObjectStore store;
  private final PartReader reader;
  private final BatchStore batches;

  InstanceStore(ObjectStore store, PartReader reader, BatchStore batches) {
    this.store = store;
    this.reader = reader;
    this.batches = batches;
  }

  /**
   * Stores the object that {@code in} holds up to its end; the stream is not closed. On return the
   * object is durable and in the index, or nothing of it is left.
   *
   * @param in a Part 10 file, or one without preamble or meta information
   * @param cohort where a study is received that was not there before
   * @return why it is not stored; empty if it is, also where the same bytes were held already
   * @throws IOException if the stream fails
   */
  public Optional<FailureReason> store(InputStream in, Cohort cohort) throws IOException {
    try (Intake intake = store.intake()) {
      return switch (reader.read(intake, in, Optional.empty())) {
        case Unreadable nothing -> Optional.of(nothing.reason());
        case NoRoom full -> Optional.of(FailureReason.OUT_OF_RESOURCES);
        case Rejected rejected -> Optional.of(rejected.failure().reason());
        case Storable one ->
            Verdict.failure(batches.store(intake, List.of(one), cohort).get(one.staged()));
      };
    }
  }
}
