package org.petra.contracts.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frozen dataset. {@code GET /api/v1/datasets/{id}}. The same cases, matrix, labels, readings and
 * split are the same dataset.
 *
 * @param id identity, which follows from the content
 * @param profile whose vectors
 * @param profileDigest SHA-256 of the profile's settings
 * @param engineVersion engine that computed the vectors
 * @param cohort whose cases
 * @param labelField the clinical field that labels the cases, such as {@code her2}
 * @param voi name of the volume of interest whose vectors were taken; null: each case's first
 * @param columns how many feature columns
 * @param simulated whether any case is simulated
 * @param matrixDigest SHA-256 of names, case ids and values
 * @param labelDigest SHA-256 of case ids and labels
 * @param readings training cases that have repeated readings
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
    String labelField,
    @Nullable String voi,
    int columns,
    boolean simulated,
    String matrixDigest,
    String labelDigest,
    int readings,
    List<UUID> training,
    List<UUID> validation,
    List<UUID> external,
    List<Exclusion> excluded,
    Instant createdAt) {

  /** A case that was left out, and why. */
  public record Exclusion(UUID caseId, String reason) {}
}
