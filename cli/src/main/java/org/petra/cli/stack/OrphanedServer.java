package org.petra.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.petra.cli.terminal.CommandFailure;

/**
 * A PostgreSQL server that outlived its launcher. It is found by the {@code postmaster.pid} that
 * the server itself keeps in its data directory, and stopped so that every session ends and nothing
 * committed is lost.
 */
final class OrphanedServer {

  private static final Duration FAST_STOP = Duration.ofSeconds(30);
  private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(10);

  private OrphanedServer() {}

  /** Stops the server over {@code directory}; returns whether there was one. */
  static boolean stop(Path directory) {
    Optional<ProcessHandle> server = find(directory);
    server.ifPresent(process -> stop(process, directory));
    return server.isPresent();
  }

  /** The server that runs over {@code directory}, if any. */
  static Optional<ProcessHandle> find(Path directory) {
    Path file = directory.resolve("postmaster.pid");
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(file);
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
          .filter(ProcessHandle::isAlive)
          .filter(process -> isPostgres(process, directory));
    } catch (IOException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  // The number may belong to another program since a restart of the machine.
  private static boolean isPostgres(ProcessHandle process, Path directory) {
    String commandLine = process.info().commandLine().orElse("postgres " + directory);
    return commandLine.contains("postgres") && commandLine.contains(directory.toString());
  }

  private static void stop(ProcessHandle server, Path directory) {
    // SIGTERM would wait for every client; SIGINT ends their sessions and writes a checkpoint.
    signal(server, "INT");
    if (Processes.ends(server, FAST_STOP)) {
      return;
    }
    // SIGQUIT leaves recovery to the next start, but takes the server's children along.
    signal(server, "QUIT");
    if (!Processes.ends(server, IMMEDIATE_STOP)) {
      throw new CommandFailure(
          "The PostgreSQL server "
              + server.pid()
              + " of an earlier start still runs over "
              + directory
              + " and does not stop; stop it by hand.");
    }
  }

  private static void signal(ProcessHandle process, String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new CommandFailure("Cannot run kill to stop the process " + process.pid() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
