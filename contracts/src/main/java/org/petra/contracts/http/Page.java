package org.petra.contracts.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the entries, in a stable order
 * @param nextCursor give this as {@code cursor} to get the next page; null on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {}
