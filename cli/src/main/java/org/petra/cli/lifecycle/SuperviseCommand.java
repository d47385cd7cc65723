package org.petra.cli.lifecycle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.petra.cli.stack.DataDirectory;
import org.petra.cli.stack.PetraHome;
import org.petra.cli.stack.PetraStack;
import org.petra.cli.stack.ProcessMark;
import org.petra.cli.stack.Processes;
import org.petra.cli.stack.StackSettings;
import org.petra.cli.stack.StackState;
import org.petra.cli.terminal.CommandFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The process that {@code up} and {@code demo} leave behind: it holds the stack, starts again what
 * ends by itself, and ends with SIGTERM or with the process that owns it.
 */
@Command(name = "supervise", hidden = true, description = "Holds a stack; started by up and demo.")
public final class SuperviseCommand implements Callable<Integer> {

  private static final Duration WATCH_INTERVAL = Duration.ofMillis(300);

  @Option(names = "--data", required = true)
  private Path data = Path.of("");

  @Option(names = "--port", required = true)
  private int port;

  @Option(names = "--cohort")
  private List<String> cohorts = List.of();

  private final AtomicBoolean stopping = new AtomicBoolean();

  @Override
  public Integer call() throws IOException {
    DataDirectory directory = DataDirectory.at(data);
    directory.create();
    try (FileChannel channel =
            FileChannel.open(
                directory.run().resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new CommandFailure("Another Petra runs over " + directory.root() + " already.");
      }
      ProcessMark.of(ProcessHandle.current()).write(directory.supervisorMark());
      return hold(directory);
    }
  }

  private int hold(DataDirectory directory) {
    StackSettings settings =
        new StackSettings(PetraHome.ofProcess(), directory, port, List.copyOf(cohorts));
    PetraStack stack = new PetraStack(settings, state -> state.write(directory.state()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, directory), "stop-stack"));
    Thread.ofPlatform().daemon().name("watch-owner").start(() -> endWithOwner(directory));
    try {
      stack.start();
      while (Processes.sleep(WATCH_INTERVAL)) {
        stack.watch();
      }
      return 0;
    } catch (CommandFailure failure) {
      if (!stopping.get()) {
        failed(failure, settings).write(directory.state());
      }
      throw failure;
    }
  }

  private void end(PetraStack stack, DataDirectory directory) {
    stopping.set(true);
    stack.close();
    DataDirectory.forget(directory.supervisorMark());
    // A failure stays to be read; anything else would describe processes that are gone.
    if (StackState.read(directory.state())
        .filter(state -> state.phase() == StackState.Phase.FAILED)
        .isEmpty()) {
      DataDirectory.forget(directory.state());
    }
  }

  /** Ends this process, and by its hook the stack, when the process that owns it has ended. */
  private static void endWithOwner(DataDirectory directory) {
    while (Processes.sleep(WATCH_INTERVAL)) {
      if (Files.exists(directory.owner()) && ProcessMark.running(directory.owner()).isEmpty()) {
        System.exit(1);
      }
    }
  }

  private static StackState failed(CommandFailure failure, StackSettings settings) {
    Path log = failure.log();
    return new StackState(
        StackState.Phase.FAILED,
        settings.url(),
        null,
        Instant.now(),
        List.of(),
        failure.sentence(),
        log == null ? null : log.toString());
  }
}
