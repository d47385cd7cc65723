package org.petra.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.petra.cli.terminal.CommandFailure;

/**
 * Where a stack keeps everything: the database, the DICOM objects, keys, logs, and in {@code run}
 * what describes the processes of now.
 *
 * @param root the absolute folder
 */
public record DataDirectory(Path root) {

  /** The data directory at {@code path}, which need not exist. */
  public static DataDirectory at(Path path) {
    return new DataDirectory(path.toAbsolutePath().normalize());
  }

  /** Makes the folders that are missing. */
  public void create() {
    try {
      for (Path folder : List.of(keys(), logs(), run(), secrets(), storage())) {
        Files.createDirectories(folder);
      }
      PrivateFiles.closeFolder(keys());
      PrivateFiles.closeFolder(secrets());
      PrivateFiles.closeFolder(run());
    } catch (IOException e) {
      throw new CommandFailure(
          "Cannot write to the data directory " + root + " (" + e.getMessage() + ").", e);
    }
  }

  /** Whether {@link #create} was ever called here. */
  public boolean exists() {
    return Files.isDirectory(run()) && Files.isDirectory(secrets());
  }

  /** The server's data. */
  public Path postgres() {
    return root.resolve("postgres");
  }

  /** DICOM objects by digest. */
  public Path storage() {
    return root.resolve("storage");
  }

  /** One file a key; the name says the role. */
  public Path keys() {
    return root.resolve("keys");
  }

  /** Passwords that must survive a restart. */
  public Path secrets() {
    return root.resolve("secrets");
  }

  /** What describes the processes of now. */
  public Path run() {
    return root.resolve("run");
  }

  /** One file a process. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** The log of one process, such as {@code feature-service}. */
  public Path log(String process) {
    return logs().resolve(process + ".log");
  }

  /** The mark of one process. */
  public Path mark(String process) {
    return run().resolve(process + ".pid");
  }

  /** The mark of the supervisor. */
  public Path supervisorMark() {
    return root.resolve("petra.pid");
  }

  /** The process that the supervisor must not outlive; absent when it stands alone. */
  public Path owner() {
    return run().resolve("owner");
  }

  /** What the supervisor says of the stack. */
  public Path state() {
    return run().resolve("state.json");
  }

  /** The internal key of this start. */
  public Path internalKey() {
    return run().resolve("internal-key");
  }

  /** Removes a file of the run folder; one that is not there is fine. */
  public static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + file, e);
    }
  }

  /** Removes everything here. */
  public void delete() throws IOException {
    delete(root);
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
