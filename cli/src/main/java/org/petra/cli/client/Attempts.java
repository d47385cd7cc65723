package org.petra.cli.client;

import java.time.Duration;
import java.util.Optional;
import org.petra.cli.terminal.CommandFailure;

/** The attempts of one request, with pauses between them. */
final class Attempts {

  private final Patience patience;
  private final long startedAt = System.nanoTime();
  private Duration pause;

  Attempts(Patience patience) {
    this.patience = patience;
    this.pause = patience.first();
  }

  /**
   * How long to wait before the next attempt; empty if there is to be none.
   *
   * @param asked the least that the server asks for
   */
  Optional<Duration> next(Duration asked) {
    Duration wait = asked.compareTo(pause) > 0 ? asked : pause;
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(patience.most()) > 0 ? patience.most() : doubled;
    Duration elapsed = Duration.ofNanos(System.nanoTime() - startedAt);
    return elapsed.plus(wait).compareTo(patience.total()) > 0
        ? Optional.empty()
        : Optional.of(wait);
  }

  static void sleep(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted while waiting to try again.", e);
    }
  }
}
