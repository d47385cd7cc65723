package org.petra.model.registry;

import java.util.UUID;
import org.petra.model.classifier.FittedModel;

/**
 * A version to store.
 *
 * @param name of the model
 * @param trainingId the training that made it, and no other version of this name
 * @param datasetId what it was trained on
 * @param description what is shown of it
 * @param evaluation how well it does
 * @param model the fit
 */
public record NewVersion(
    String name,
    UUID trainingId,
    UUID datasetId,
    VersionDescription description,
    StoredEvaluation evaluation,
    FittedModel model) {}
