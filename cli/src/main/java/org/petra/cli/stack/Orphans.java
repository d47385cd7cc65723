package org.petra.cli.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Processes over a data directory that outlived the launcher that started them. */
public final class Orphans {

  private static final Duration STOP_WAIT = Duration.ofSeconds(15);

  private Orphans() {}

  /** Stops the services and the server that still run; returns the names of those found. */
  public static List<String> stop(DataDirectory data) {
    List<String> found = new ArrayList<>();
    List<ProcessHandle> running = new ArrayList<>();
    for (Service service : Service.values()) {
      ProcessMark.running(data.mark(service.module()))
          .ifPresent(
              process -> {
                found.add(service.module());
                running.add(process);
              });
    }
    // Services first: they still write to the server.
    Processes.stop(running, STOP_WAIT);
    for (Service service : Service.values()) {
      DataDirectory.forget(data.mark(service.module()));
    }
    if (OrphanedServer.stop(data.postgres())) {
      found.add("postgres");
    }
    return found;
  }
}
