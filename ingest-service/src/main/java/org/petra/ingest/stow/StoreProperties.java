package org.petra.ingest.stow;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits of a store request.
 *
 * @param maxRequestBytes a body that declares more is refused before it is read; of one that does
 *     not say its length the parts beyond fail
 * @param maxPartBytes a larger part fails alone
 * @param maxParts the parts beyond fail
 * @param maxRequestsAtOnce one more is refused before it is read
 */
@ConfigurationProperties("petra.ingest")
record StoreProperties(
    long maxRequestBytes, long maxPartBytes, int maxParts, int maxRequestsAtOnce) {}
