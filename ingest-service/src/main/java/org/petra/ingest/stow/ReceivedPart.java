package org.petra.ingest.stow;

import java.util.Optional;
import org.petra.dicom.stow.FailureReason;
import org.petra.dicom.stow.StowOutcome;
import org.petra.ingest.study.IndexRows;
import org.petra.storage.Staged;

/** What came of reading one part of a store request. */
sealed interface ReceivedPart {

  /**
   * An object that can be stored. Its bytes are staged: keep or discard them.
   *
   * @param staged its bytes
   * @param rows what the index is to hold of it
   * @param source how it was sent, where it was de-identified since
   */
  record Storable(Staged staged, IndexRows rows, Optional<Source> source) implements ReceivedPart {

    Storable heldAs(String digest) {
      return new Storable(staged, rows.heldAs(digest), source);
    }

    /** SOP Instance UID as it was sent. */
    String sentUid() {
      return source.map(Source::sopInstanceUid).orElse(rows.sopInstanceUid());
    }
  }

  /**
   * An object before it was de-identified.
   *
   * @param sopInstanceUid its UID
   * @param digest keyed digest of its bytes
   */
  record Source(String sopInstanceUid, String digest) {}

  /** An object that says which instance it is and cannot be stored. */
  record Rejected(StowOutcome.Failed failure) implements ReceivedPart {}

  /** Bytes that do not say which instance they are. */
  record Unreadable(FailureReason reason) implements ReceivedPart {}

  /** Bytes that the disk did not take. */
  record NoRoom() implements ReceivedPart {}
}
