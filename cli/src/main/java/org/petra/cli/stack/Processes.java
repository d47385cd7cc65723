package org.petra.cli.stack;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes and waits for their end. */
public final class Processes {

  private static final Duration KILL_WAIT = Duration.ofSeconds(5);

  private Processes() {}

  /** Waits at most {@code limit} for the end of {@code process}; returns whether it ended. */
  public static boolean ends(ProcessHandle process, Duration limit) {
    try {
      process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return !process.isAlive();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Waiting for process " + process.pid(), e);
    }
  }

  /** Asks all to end, and kills those that have not within {@code limit}. */
  public static void stop(Collection<ProcessHandle> processes, Duration limit) {
    processes.forEach(ProcessHandle::destroy);
    long deadline = System.nanoTime() + limit.toNanos();
    for (ProcessHandle process : processes) {
      Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      if (!ends(process, left)) {
        process.destroyForcibly();
        ends(process, KILL_WAIT);
      }
    }
  }

  /** Sleeps; returns whether it was undisturbed. */
  public static boolean sleep(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
