package org.petra.ingest.check;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When and how fast stored objects are checked.
 *
 * @param at time of the day, in the time zone of the machine
 * @param share of one thread's time that it takes, above 0 and at most 1
 * @param batch how many objects between two notes of how far it came
 * @param retryAfter pause after an interruption
 */
@ConfigurationProperties("petra.ingest.check")
record CheckProperties(LocalTime at, double share, int batch, Duration retryAfter) {

  CheckProperties {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be above 0 and at most 1, not " + share);
    }
  }
}
