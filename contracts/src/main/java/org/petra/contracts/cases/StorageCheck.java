package org.petra.contracts.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the check of stored objects found. {@code GET /api/v1/storage-check}.
 *
 * @param lastRun the latest run; null before the first
 * @param damaged every object that is known to be damaged now, 1000 at most
 */
public record StorageCheck(@Nullable Run lastRun, List<Damage> damaged) {

  /**
   * One run.
   *
   * @param startedAt when it began
   * @param finishedAt null while it runs
   * @param objects how many objects were read back so far
   * @param bytes how many bytes these have
   */
  public record Run(Instant startedAt, @Nullable Instant finishedAt, long objects, long bytes) {}

  /** What can be wrong with an object. */
  public enum Kind {
    /** Its bytes are others than those that were stored. */
    DAMAGED,
    /** It is not there. */
    MISSING,
    /** Storage failed to read it. */
    UNREADABLE
  }

  /**
   * One damaged object. It heals when the same instance is stored again.
   *
   * @param digest SHA-256 of the bytes it should have
   * @param kind what is wrong
   * @param foundAt when that was found
   * @param caseIds cases that it belongs to
   */
  public record Damage(String digest, Kind kind, Instant foundAt, List<UUID> caseIds) {}
}
