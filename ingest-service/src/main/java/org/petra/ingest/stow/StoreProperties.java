package org.petra.ingest.stow;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Limits of a store request.
 *
 * @param maxRequestBytes a body that declares more is refused before it is read
 * @param maxPartBytes a larger part fails alone
 */
@ConfigurationProperties("petra.ingest")
record StoreProperties(long maxRequestBytes, long maxPartBytes) {}
