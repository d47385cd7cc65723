package org.petra.ingest.query;

/** What a search looks for, from the outermost. */
enum Level {
  STUDY,
  SERIES,
  INSTANCE;

  /** Whether rows of this level also have the attributes of {@code other}. */
  boolean isWithin(Level other) {
    return compareTo(other) >= 0;
  }
}
