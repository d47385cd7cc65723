package org.petra.model.registry;

import java.time.Instant;

/**
 * An alias that was pointed at a version.
 *
 * @param name of the model
 * @param alias such as {@code production}
 * @param version where it points
 * @param reason why, in the words of whoever moved it
 * @param assignedAt when
 */
public record AliasAssignment(
    String name, String alias, int version, String reason, Instant assignedAt) {}
