package org.petra.ingest.stow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petra.dicom.stow.FailureReason;

/** What the index says of an object that was to be added. */
enum Verdict {
  /** It was not there and is now. */
  ADDED,
  /** The same bytes are there. */
  SAME,
  /** Other bytes are there under its SOP Instance UID. */
  OTHER_CONTENT,
  /** Its study belongs to another cohort. */
  OTHER_COHORT,
  /** Its series belongs to another study. */
  OTHER_STUDY,
  /** The disk did not take its bytes. */
  NO_ROOM;

  /** Why an object is not stored, if it is not; null is the verdict of one that failed here. */
  static Optional<FailureReason> failure(@Nullable Verdict verdict) {
    if (verdict == null) {
      return Optional.of(FailureReason.PROCESSING_FAILURE);
    }
    return switch (verdict) {
      case ADDED, SAME -> Optional.empty();
      case OTHER_CONTENT -> Optional.of(FailureReason.DUPLICATE_SOP_INSTANCE);
      case NO_ROOM -> Optional.of(FailureReason.OUT_OF_RESOURCES);
      case OTHER_COHORT, OTHER_STUDY -> Optional.of(FailureReason.DOES_NOT_MATCH);
    };
  }
}
