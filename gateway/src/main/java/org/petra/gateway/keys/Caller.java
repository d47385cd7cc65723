package org.petra.gateway.keys;

import org.jspecify.annotations.Nullable;
import org.petra.contracts.http.Role;

/**
 * Who a key belongs to.
 *
 * @param name of the key, which is that of its file
 * @param role what it may do
 * @param cohort where a poster's studies go, null for other roles
 */
public record Caller(String name, Role role, @Nullable String cohort) {}
