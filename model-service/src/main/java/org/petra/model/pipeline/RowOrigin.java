package org.petra.model.pipeline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose a row is.
 *
 * @param caseId the case
 * @param patient whose rows are never on both sides of a fold
 * @param institution where it is from; null is unknown
 */
public record RowOrigin(UUID caseId, String patient, @Nullable String institution) {}
