package org.petra.model.promotion;

import java.time.Instant;

/**
 * A gate that was declared.
 *
 * @param conditions from then on
 * @param by name of the key of whoever declared it
 * @param reason why, in their words
 * @param setAt when
 */
record GateChange(Gate conditions, String by, String reason, Instant setAt) {}
