package org.petra.model.training;

import org.petra.contracts.model.Label;
import org.petra.model.pipeline.PipelineSettings;

/**
 * One version that a training makes.
 *
 * @param label what it tells apart
 * @param suffix of its name after the name that was asked for; empty where the training makes one
 *     version
 * @param pipeline all steps from vectors to the classifier
 */
record LabelSettings(Label label, String suffix, PipelineSettings pipeline) {}
