package org.petra.contracts.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A training job. {@code GET /api/v1/trainings/{id}}.
 *
 * @param id the job
 * @param model name that was asked for
 * @param datasetId what it trains on
 * @param state where it stands
 * @param progress share done, 0 to 1
 * @param step what it is doing, in words
 * @param version the number of the version it made, once succeeded; the first where it made several
 * @param versions every version it made; empty before it has succeeded
 * @param code why it failed, else null
 * @param detail the sentence that goes with {@code code}
 * @param createdAt when it was asked for
 */
public record Training(
    UUID id,
    String model,
    UUID datasetId,
    State state,
    double progress,
    String step,
    @Nullable Integer version,
    List<ModelReference> versions,
    @Nullable String code,
    @Nullable String detail,
    Instant createdAt) {

  /** Where a training stands. */
  public enum State {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED
  }
}
