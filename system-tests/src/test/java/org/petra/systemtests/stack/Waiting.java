package org.petra.systemtests.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what a service does by itself. */
public final class Waiting {

  /** Generous: a machine may be busy, and a killed worker is noticed after half a minute. */
  private static final Duration LIMIT = Duration.ofMinutes(4);

  private static final Duration INTERVAL = Duration.ofMillis(50);

  private Waiting() {}

  /** Returns when {@code condition} holds; fails saying {@code what} when it never does. */
  public static void until(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("still waiting: " + what).isLessThan(deadline);
      Thread.sleep(INTERVAL);
    }
  }
}
