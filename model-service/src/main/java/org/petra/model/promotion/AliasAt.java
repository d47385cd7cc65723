package org.petra.model.promotion;

import java.time.Instant;
import org.petra.model.registry.AliasAssignment;

/**
 * Where an alias pointed at an instant.
 *
 * @param at the instant; for a day its last moment in UTC
 * @param settled whether the instant has passed; until then a later move may change the answer
 * @param version where it pointed
 * @param since the move that had brought it there
 */
record AliasAt(Instant at, boolean settled, int version, AliasAssignment since) {}
