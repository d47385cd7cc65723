package org.petra.cli.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petra.cli.terminal.CommandFailure;
import org.petra.cli.terminal.Progress;
import org.petra.cli.terminal.Terminal;

/**
 * A stack in the hands of a supervisor process, which outlives the command that started it. Several
 * commands find it by its data directory.
 */
public final class SupervisedStack {

  private static final Duration POLL = Duration.ofMillis(150);
  private static final Duration STOP_WAIT = Duration.ofSeconds(60);

  private final DataDirectory data;

  /** The stack over {@code data}, whether it runs or not. */
  public SupervisedStack(DataDirectory data) {
    this.data = data;
  }

  /** The supervisor, when it runs. */
  public Optional<ProcessHandle> supervisor() {
    return ProcessMark.running(data.supervisorMark());
  }

  /** What the supervisor said last. */
  public Optional<StackState> state() {
    return StackState.read(data.state());
  }

  /**
   * Starts the supervisor and waits until every service is ready, showing how far it is.
   *
   * @throws CommandFailure when a part does not start; nothing is left running then
   */
  public StackState start(StackSettings settings, Terminal terminal) {
    if (supervisor().isPresent()) {
      throw new CommandFailure("Another Petra starts or runs over " + data.root() + " already.");
    }
    List<String> orphans = Orphans.stop(data);
    if (!orphans.isEmpty()) {
      terminal.say("Stopped what an earlier start had left: " + String.join(", ", orphans) + ".");
    }
    requireFree(settings.port());
    data.create();
    DataDirectory.forget(data.state());
    Process process = launch(settings);
    Thread stopper = new Thread(() -> stop(process.toHandle()), "stop-unfinished-start");
    Runtime.getRuntime().addShutdownHook(stopper);
    try (Progress progress =
        terminal.progress("Starting database and services", Service.values().length + 1L)) {
      StackState state = awaitReady(process, progress);
      Runtime.getRuntime().removeShutdownHook(stopper);
      return state;
    }
  }

  private StackState awaitReady(Process process, Progress progress) {
    while (true) {
      boolean alive = process.isAlive();
      StackState state = state().orElse(null);
      if (state != null) {
        progress.to(state.ready());
        progress.note(waitingFor(state));
        if (state.phase() == StackState.Phase.READY) {
          return state;
        }
      }
      if (!alive) {
        throw failure(state);
      }
      if (!Processes.sleep(POLL)) {
        throw new CommandFailure("The start of Petra was interrupted.");
      }
    }
  }

  private static String waitingFor(StackState state) {
    return state.parts().stream()
        .filter(part -> !part.ready())
        .findFirst()
        .map(StackState.Part::name)
        .orElse("");
  }

  private CommandFailure failure(@Nullable StackState state) {
    if (state == null || state.failure() == null) {
      return new CommandFailure(
          "Petra's supervisor ended while starting.", data.log("supervisor"), null);
    }
    String log = state.log();
    return new CommandFailure(
        state.failure(), log == null ? data.log("supervisor") : Path.of(log), null);
  }

  private Process launch(StackSettings settings) {
    List<String> command = new ArrayList<>();
    // Out of reach of the terminal's Ctrl-C and of its closing.
    detacher().ifPresent(command::add);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dpetra.home=" + settings.home().root());
    command.addAll(List.of("-jar", settings.home().jar("cli").toString(), "supervise"));
    command.addAll(List.of("--data", data.root().toString()));
    command.addAll(List.of("--port", Integer.toString(settings.port())));
    settings.cohorts().forEach(cohort -> command.addAll(List.of("--cohort", cohort)));
    Path log = data.log("supervisor");
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
          .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new CommandFailure("Cannot start Petra's supervisor.", log, e);
    }
  }

  private static Optional<String> detacher() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of("setsid", "nohup")
        .filter(
            name ->
                Stream.of(path.split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, name))))
        .findFirst();
  }

  private static void requireFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new CommandFailure(
          "Port " + port + " of this machine is in use; choose another with --port.", e);
    }
  }

  /** Stops the supervisor and all it started, or what is left of them; returns whether any ran. */
  public boolean stop() {
    Optional<ProcessHandle> supervisor = supervisor();
    supervisor.ifPresent(SupervisedStack::stop);
    boolean orphans = !Orphans.stop(data).isEmpty();
    DataDirectory.forget(data.supervisorMark());
    DataDirectory.forget(data.state());
    return supervisor.isPresent() || orphans;
  }

  private static void stop(ProcessHandle supervisor) {
    Processes.stop(List.of(supervisor), STOP_WAIT);
  }
}
