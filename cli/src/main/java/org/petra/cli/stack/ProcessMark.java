package org.petra.cli.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells a process of an earlier start from a stranger that got its number since: a process id with
 * the time at which that process began.
 *
 * @param pid process id
 * @param startedAt when the process began, as the operating system says
 */
public record ProcessMark(long pid, Instant startedAt) {

  /** The system's clock of boot may be adjusted between two readings. */
  private static final Duration START_TOLERANCE = Duration.ofSeconds(2);

  /** The mark of {@code process}. */
  public static ProcessMark of(ProcessHandle process) {
    return new ProcessMark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  /** Writes the mark to {@code file}. */
  public void write(Path file) {
    PrivateFiles.write(file, pid + " " + startedAt.toEpochMilli() + "\n");
  }

  /** The process that {@code file} marks, when it still runs; a damaged mark marks nothing. */
  public static Optional<ProcessHandle> running(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String[] words = PrivateFiles.read(file).split(" ");
    try {
      return new ProcessMark(
              Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1])))
          .running();
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  /** The marked process, when it still runs. */
  public Optional<ProcessHandle> running() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::beganThen);
  }

  private boolean beganThen(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(began -> Duration.between(began, startedAt).abs().compareTo(START_TOLERANCE) <= 0)
        .orElse(true);
  }
}
