package org.petra.cli.client;

import java.time.Duration;

/**
 * How long a client tries again while a server is away or asks to wait.
 *
 * @param first pause before the second attempt, doubled after each
 * @param most longest pause
 * @param total how long in all without a success; zero: no second attempt
 */
public record Patience(Duration first, Duration most, Duration total) {

  /** No second attempt. */
  public static final Patience NONE = new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofSeconds(30);

  /** Pauses from a second to half a minute, for so long in all. */
  public static Patience of(Duration total) {
    return new Patience(FIRST, MOST, total);
  }
}
