package org.petra.model.registry;

import java.util.Map;
import org.petra.contracts.model.Classifier;

/**
 * A model in a list.
 *
 * @param name of the model
 * @param latestVersion its newest version
 * @param task name of the newest version's label
 * @param classifier of the newest version
 * @param aliases version by alias
 */
record ModelSummary(
    String name,
    int latestVersion,
    String task,
    Classifier classifier,
    Map<String, Integer> aliases) {}
