package org.petra.cli.stack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a running stack for those who ask. */
final class StackParts {

  private StackParts() {}

  /** The state of {@code stack} in {@code phase}. */
  static StackState state(PetraStack stack, StackState.Phase phase) {
    List<StackState.Part> parts = new ArrayList<>();
    String database = stack.databaseUrl();
    parts.add(
        new StackState.Part(
            "postgres",
            database == null ? "" : address(database),
            pid(stack),
            database != null,
            0));
    for (Service service : Service.values()) {
      parts.add(part(stack, service, stack.process(service)));
    }
    return new StackState(
        phase, stack.settings().url(), database, stack.startedAt(), parts, null, null);
  }

  private static StackState.Part part(
      PetraStack stack, Service service, @Nullable ServiceProcess process) {
    return process == null
        ? new StackState.Part(service.module(), "", 0, false, 0)
        : new StackState.Part(
            service.module(),
            "127.0.0.1:" + process.port(),
            process.handle().pid(),
            stack.isReady(service),
            stack.restarts(service));
  }

  private static long pid(PetraStack stack) {
    return OrphanedServer.find(stack.settings().data().postgres())
        .map(ProcessHandle::pid)
        .orElse(0L);
  }

  private static String address(String jdbcUrl) {
    return jdbcUrl.replaceFirst("^jdbc:postgresql://([^/]*)/.*$", "$1");
  }
}
