package org.petra.statistics.selection;

/**
 * A feature that says what another one says already.
 *
 * @param name feature name
 * @param keptInstead the first kept feature that it correlates with beyond the limit
 * @param correlation with that feature, from -1 to 1
 */
public record PrunedFeature(String name, String keptInstead, double correlation) {}
