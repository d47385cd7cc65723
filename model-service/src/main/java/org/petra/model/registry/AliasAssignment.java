package org.petra.model.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alias that was pointed at a version.
 *
 * @param name of the model
 * @param alias such as {@code champion}
 * @param from the version before; null for the first
 * @param version where it points
 * @param kind how it came there
 * @param by name of the key of whoever moved it; {@code unknown} for moves before it was kept
 * @param reason why, in the words of whoever moved it
 * @param assignedAt when
 * @param checks what the alias's gate said of the version, which a rollback does not heed; empty
 *     where there was no gate
 */
public record AliasAssignment(
    String name,
    String alias,
    @Nullable Integer from,
    int version,
    Kind kind,
    String by,
    String reason,
    Instant assignedAt,
    List<GateCheck> checks) {

  /** How an alias came to point somewhere. */
  public enum Kind {
    /** It was pointed at a version, through the gate. */
    MOVE,
    /** It was put back where it had pointed before, whatever its gate says. */
    ROLLBACK
  }
}
