package org.petra.model.classifier;

import org.jspecify.annotations.Nullable;
import org.petra.statistics.domain.TrainingDomain;

/**
 * What a fitted model is made of beside Tribuo's part; stored as JSON.
 *
 * @param preparation brings raw inputs to what the classifier sees
 * @param clinicalInputs how many of the inputs, counted from the end, are clinical
 * @param calibration makes a probability of a score
 * @param domain where the training rows lie, harmonised but not standardised; null where their
 *     number or spread gives none
 */
public record FitParameters(
    Preparation preparation,
    int clinicalInputs,
    Calibration calibration,
    @Nullable TrainingDomain domain) {}
