package org.petra.contracts.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petra.contracts.model.Dataset;

/**
 * A frozen dataset without the time of its making.
 *
 * @param id identity, which follows from the content
 * @param profile whose vectors
 * @param profileDigest SHA-256 of the profile's settings
 * @param engineVersion engine that computed the vectors
 * @param cohort whose cases
 * @param labelField the clinical field that labels the cases, such as {@code her2}
 * @param voi name of the volume of interest whose vectors were taken; null: each case's first
 * @param columns how many feature columns
 * @param matrixDigest SHA-256 of names, case ids and values
 * @param labelDigest SHA-256 of case ids and labels
 * @param readings training cases that have repeated readings
 * @param training case ids
 * @param validation case ids
 * @param external case ids
 * @param excluded cases of the request that were left out, with the reason
 */
public record ReportedDataset(
    UUID id,
    String profile,
    String profileDigest,
    String engineVersion,
    String cohort,
    String labelField,
    @Nullable String voi,
    int columns,
    String matrixDigest,
    String labelDigest,
    int readings,
    List<UUID> training,
    List<UUID> validation,
    List<UUID> external,
    List<Dataset.Exclusion> excluded) {

  /** All of a dataset that follows from its content. */
  public static ReportedDataset of(Dataset dataset) {
    return new ReportedDataset(
        dataset.id(),
        dataset.profile(),
        dataset.profileDigest(),
        dataset.engineVersion(),
        dataset.cohort(),
        dataset.labelField(),
        dataset.voi(),
        dataset.columns(),
        dataset.matrixDigest(),
        dataset.labelDigest(),
        dataset.readings(),
        dataset.training(),
        dataset.validation(),
        dataset.external(),
        dataset.excluded());
  }
}
