package org.petra.model.promotion;

import org.jspecify.annotations.Nullable;

/**
 * Asks for an alias to point at a version. {@code PUT /api/v1/models/{name}/aliases/{alias}}.
 *
 * @param version the version, which must exist
 * @param reason why, at most 500 characters; kept in the alias's history
 * @param expected the version that the caller believes it points at, 0 for none; null takes what it
 *     points at when the request arrives
 */
record AliasRequest(int version, String reason, @Nullable Integer expected) {}
