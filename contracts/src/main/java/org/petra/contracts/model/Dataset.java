package org.petra.contracts.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A frozen dataset. {@code GET /api/v1/datasets/{id}}. The same cases, matrix, labels and split are
 * the same dataset.
 *
 * @param id identity
 * @param profile whose vectors
 * @param profileDigest SHA-256 of the profile's settings
 * @param engineVersion engine that computed the vectors
 * @param cohort whose cases
 * @param simulated whether any case is simulated
 * @param matrixDigest SHA-256 of names, case ids and values
 * @param labelDigest SHA-256 of case ids and labels
 * @param training case ids
 * @param validation case ids
 * @param external case ids
 * @param excluded cases of the request that were left out, with the reason
 * @param createdAt when it was frozen
 */
public record Dataset(
    UUID id,
    String profile,
    String profileDigest,
    String engineVersion,
    String cohort,
    boolean simulated,
    String matrixDigest,
    String labelDigest,
    List<UUID> training,
    List<UUID> validation,
    List<UUID> external,
    List<Exclusion> excluded,
    Instant createdAt) {

  /** A case that was left out, and why. */
  public record Exclusion(UUID caseId, String reason) {}
}
