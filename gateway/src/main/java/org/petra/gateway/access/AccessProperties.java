package org.petra.gateway.access;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How callers are known.
 *
 * @param internalKey shown to the services
 * @param keysDirectory one file a key; see {@link org.petra.gateway.keys.KeyRing}
 * @param publicUrl address under which clients reach the gateway; null takes what each request was
 *     sent to
 */
@ConfigurationProperties("petra")
record AccessProperties(String internalKey, Path keysDirectory, @Nullable URI publicUrl) {}
