package org.petra.ingest.cohort;

/** What a cohort does to an object before it is stored. */
public enum Deidentification {
  /** Objects are stored as sent. */
  NONE,
  /** The Basic Profile of PS3.15 with the options that {@code docs/deidentification.md} names. */
  BASIC
}
