package org.petra.contracts.model;

import org.jspecify.annotations.Nullable;

/**
 * An estimate with its 95 % interval.
 *
 * @param value null when it cannot be computed
 * @param low lower bound, null when there is no interval
 * @param high upper bound, null when there is no interval
 * @param method how the interval was made, such as {@code DeLong, Wald}
 * @param absentBecause why value or interval is null, else null
 */
public record Estimate(
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    String method,
    @Nullable String absentBecause) {}
