package org.petra.model.classifier;

import org.jspecify.annotations.Nullable;
import org.petra.statistics.transform.Standardizer;

/**
 * What a fitted model is made of beside Tribuo's part; stored as JSON.
 *
 * @param standardizer brings raw inputs to the scale of the training rows
 * @param calibration makes a probability of a decision value; null where the classifier gives one
 */
public record FitParameters(Standardizer standardizer, @Nullable PlattScaling calibration) {}
