package org.petra.ingest.stow;

import org.petra.dicom.stow.FailureReason;
import org.petra.dicom.stow.StowOutcome;
import org.petra.ingest.study.IndexRows;
import org.petra.storage.Staged;

/** What came of reading one part of a store request. */
sealed interface ReceivedPart {

  /** An object that can be stored. Its bytes are staged: keep or discard them. */
  record Storable(Staged staged, IndexRows rows) implements ReceivedPart {}

  /** An object that says which instance it is and cannot be stored. */
  record Rejected(StowOutcome.Failed failure) implements ReceivedPart {}

  /** Bytes that do not say which instance they are. */
  record Unreadable(FailureReason reason) implements ReceivedPart {}

  /** Bytes that the disk did not take. */
  record NoRoom() implements ReceivedPart {}
}
