package org.petra.statistics.selection;

import org.petra.statistics.Reason;

/**
 * A feature that could not be ranked.
 *
 * @param name feature name
 * @param reason why not
 */
public record ExcludedFeature(String name, Reason reason) {}
