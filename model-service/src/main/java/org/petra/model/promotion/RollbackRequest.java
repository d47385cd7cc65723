package org.petra.model.promotion;

import org.jspecify.annotations.Nullable;

/**
 * Asks for an alias to point again where it did before its last move. {@code POST
 * /api/v1/models/{name}/aliases/{alias}/rollback}.
 *
 * @param reason why, at most 500 characters; kept in the alias's history
 * @param expected the version that the caller wants to leave; null takes what it points at when the
 *     request arrives. With it a request that is sent again by mistake moves nothing
 */
record RollbackRequest(String reason, @Nullable Integer expected) {}
