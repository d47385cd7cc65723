package org.petra.ingest.cases;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When a case is complete, and how its extraction is asked for.
 *
 * @param quietAfter a case is complete when no instance came for so long
 * @param quietCheckEvery how often quiet cases are looked for
 * @param retryAfter pause after the first refused request, doubled after each
 * @param retryAtMost longest pause
 */
@ConfigurationProperties("petra.ingest")
record CaseProperties(
    Duration quietAfter, Duration quietCheckEvery, Duration retryAfter, Duration retryAtMost) {}
