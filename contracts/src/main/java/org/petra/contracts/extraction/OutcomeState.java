package org.petra.contracts.extraction;

/** Where the extraction of one case stands. */
public enum OutcomeState {
  /** Waiting for a worker. */
  QUEUED,
  /** A worker has it. */
  RUNNING,
  /** Its vector is stored. */
  SUCCEEDED,
  /** Its data do not allow a vector; code and detail say why. */
  FAILED,
  /** A late instance re-opened the case before a worker was done. */
  SUPERSEDED
}
