package org.petra.model.promotion;

import java.util.List;

/**
 * The gate of an alias. {@code GET /api/v1/models/{name}/aliases/{alias}/gate}.
 *
 * @param name of the model
 * @param alias such as {@code champion}
 * @param conditions what holds now; all null where every version passes
 * @param changes every declaration, newest first
 */
record AliasGate(String name, String alias, Gate conditions, List<GateChange> changes) {}
