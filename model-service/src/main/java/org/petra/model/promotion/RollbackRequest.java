package org.petra.model.promotion;

import org.jspecify.annotations.Nullable;

/**
 * Asks for an alias to point again where it has pointed before. {@code POST
 * /api/v1/models/{name}/aliases/{alias}/rollback}.
 *
 * @param reason why, at most 500 characters; kept in the alias's history
 * @param expected the version that the caller wants to leave; null takes what it points at when the
 *     request arrives. With it a request that is sent again by mistake moves nothing
 * @param version any version that the alias has pointed at; null takes the one before its last move
 */
record RollbackRequest(String reason, @Nullable Integer expected, @Nullable Integer version) {}
