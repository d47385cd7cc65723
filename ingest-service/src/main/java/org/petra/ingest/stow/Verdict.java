package org.petra.ingest.stow;

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
  OTHER_STUDY
}
