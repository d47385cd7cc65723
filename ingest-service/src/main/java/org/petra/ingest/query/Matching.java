package org.petra.ingest.query;

/** How a key is compared with a column (PS3.4 C.2.2.2). */
enum Matching {
  /** One of a list of UIDs. */
  UID,
  /** Text with the wildcards {@code *} and {@code ?}. */
  TEXT,
  /** As text, in any case. */
  PERSON_NAME,
  /** A date, or a range of dates. */
  DATE,
  /** A time, or a range of times. */
  TIME,
  /** A whole number. */
  NUMBER,
  /** One of a list, which any of several values may be. */
  ANY_OF,
  /** As text, which any of several values may match. */
  ANY_TEXT,
  /** It is answered and cannot be searched for. */
  NONE
}
