package org.petra.model.registry;

/**
 * Asks for an alias to point at a version. {@code PUT /api/v1/models/{name}/aliases/{alias}}.
 *
 * @param version the version, which must exist
 * @param reason why, at most 500 characters; kept in the alias's history
 */
public record AliasRequest(int version, String reason) {}
