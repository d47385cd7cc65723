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
   * What became of an object.
   *
   * @param failure why it is not stored; empty if it is, also where the same bytes were held
   *     already
   * @param changed whether it was de-identified before it was stored
   */
  public record Result(Optional<FailureReason> failure, boolean changed) {

    static Result of(FailureReason failure) {
      return new Result(Optional.of(failure), false);
    }
  }

  /**
   * Stores the object that {@code in} holds up to its end; the stream is not closed. On return the
   * object is durable and in the index, or nothing of it is left.
   *
   * @param in a Part 10 file, or one without preamble or meta information
   * @param cohort where a study is received that was not there before
   * @param sopInstanceUid which the object must have, if it was announced
   * @throws IOException if the stream fails
   */
  public Result store(InputStream in, Cohort cohort, Optional<String> sopInstanceUid)
      throws IOException {
    try (Intake intake = store.intake()) {
      return switch (reader.read(intake, in, Optional.empty(), cohort)) {
        case Unreadable nothing -> Result.of(nothing.reason());
        case NoRoom full -> Result.of(FailureReason.OUT_OF_RESOURCES);
        case Rejected rejected -> Result.of(rejected.failure().reason());
        case Storable one -> {
          if (sopInstanceUid.isPresent() && !sopInstanceUid.get().equals(one.sentUid())) {
            yield Result.of(FailureReason.DOES_NOT_MATCH);
          }
          Verdict verdict = batches.store(intake, List.of(one), cohort).get(one.staged());
          yield new Result(Verdict.failure(verdict), one.source().isPresent());
        }
      };
    }
  }
}
