package org.petra.ingest.dimse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Objects of a case that go, or went, to another application entity.
 *
 * @param transmissionId its id
 * @param caseId the case
 * @param destination the destination's name in the configuration
 * @param series which series of the case; empty for all
 * @param state how far it is
 * @param attempts how often it was tried
 * @param instances how many objects the last attempt was about
 * @param stored how many of them the destination took
 * @param problem why the last attempt failed; null if it did not
 * @param requestedAt when it was asked for
 * @param updatedAt when it last changed
 */
record Transmission(
    UUID transmissionId,
    UUID caseId,
    String destination,
    List<String> series,
    State state,
    int attempts,
    int instances,
    int stored,
    @Nullable String problem,
    Instant requestedAt,
    Instant updatedAt) {

  /** How far a transmission is. */
  enum State {
    /** It is waiting for its first or its next attempt. */
    QUEUED,
    /** The destination has every object. */
    SENT,
    /** The last attempt failed too. */
    FAILED
  }
}
