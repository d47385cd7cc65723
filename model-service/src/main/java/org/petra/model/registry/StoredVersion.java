package org.petra.model.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.petra.contracts.model.ModelReference;
import org.petra.contracts.model.ModelVersion;

/**
 * A version without its fit and evaluation.
 *
 * @param reference name and number
 * @param datasetId what it was trained on
 * @param description what is shown of it
 * @param createdAt when it was made
 */
public record StoredVersion(
    ModelReference reference, UUID datasetId, VersionDescription description, Instant createdAt) {

  /** The version as it is shown, with the aliases that point at it now. */
  ModelVersion shown(List<String> aliases) {
    return new ModelVersion(
        reference.name(),
        reference.version(),
        description.label().name(),
        description.label(),
        description.classifier(),
        datasetId,
        description.simulated(),
        description.features(),
        description.selection(),
        description.threshold(),
        description.settings(),
        description.provenance(),
        aliases,
        createdAt);
  }
}
