package org.petra.cli.demo;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.petra.cli.stack.Processes;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Progress;

/** Waits for work that a service does by itself. */
final class Polling {

  private static final Duration INTERVAL = Duration.ofMillis(700);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Polling() {}

  /**
   * Asks {@code done} until it says {@code total}.
   *
   * @throws CommandFailure when nothing has moved for five minutes
   */
  static void until(long total, Progress progress, String what, LongSupplier done) {
    long last = -1;
    long movedAt = System.nanoTime();
    while (true) {
      long now = done.getAsLong();
      progress.to(now);
      if (now >= total) {
        return;
      }
      if (now != last) {
        last = now;
        movedAt = System.nanoTime();
      } else if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
        throw new CommandFailure(
            what + " stands still: nothing has moved for " + PATIENCE.toMinutes() + " minutes.");
      }
      if (!Processes.sleep(INTERVAL)) {
        throw new CommandFailure("Interrupted while waiting: " + what + ".");
      }
    }
  }
}
