package org.petra.model.registry;

import java.util.Map;
import org.petra.contracts.model.Classifier;
import org.petra.contracts.model.Task;

/**
 * A model in a list.
 *
 * @param name of the model
 * @param latestVersion its newest version
 * @param task of the newest version
 * @param classifier of the newest version
 * @param aliases version by alias
 */
public record ModelSummary(
    String name,
    int latestVersion,
    Task task,
    Classifier classifier,
    Map<String, Integer> aliases) {}
