package org.petra.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The folders in which objects are received, one a running writer.
 *
 * <p>Each writer holds the lock of its folder for as long as it runs, so that a process that starts
 * can tell what a killed one left behind from what another is writing at that moment.
 */
final class Incoming {

  private static final String LOCK_SUFFIX = ".lock";

  private final Path parent;
  private @Nullable Path folder;

  // Held, never read: closing the channel would give the lock away.
  private @Nullable FileLock lock;

  Incoming(Path parent) {
    this.parent = parent;
  }

  /** A new file name in this writer's folder, which is made when first needed. */
  synchronized Path newFile() throws IOException {
    if (folder == null) {
      folder = claim();
    }
    return folder.resolve(UUID.randomUUID().toString());
  }

  private Path claim() throws IOException {
    while (true) {
      String name = UUID.randomUUID().toString();
      Path lockFile = parent.resolve(name + LOCK_SUFFIX);
      FileChannel channel =
          FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      lock = channel.tryLock();
      if (lock != null && Files.exists(lockFile)) {
        return Files.createDirectory(parent.resolve(name));
      }
      // A process that starts took the new lock file for a leftover: try another name.
      channel.close();
    }
  }

  /** Deletes the folders whose writers no longer run. */
  void removeLeftovers() throws IOException {
    try (DirectoryStream<Path> lockFiles = Files.newDirectoryStream(parent, "*" + LOCK_SUFFIX)) {
      for (Path lockFile : lockFiles) {
        removeIfAbandoned(lockFile);
      }
    }
  }

  private void removeIfAbandoned(Path lockFile) throws IOException {
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock()) {
      if (taken == null) {
        return;
      }
      String name = lockFile.getFileName().toString();
      Path abandoned = parent.resolve(name.substring(0, name.length() - LOCK_SUFFIX.length()));
      if (Files.isDirectory(abandoned)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(abandoned)) {
          for (Path file : files) {
            Files.deleteIfExists(file);
          }
        }
        Files.deleteIfExists(abandoned);
      }
      Files.deleteIfExists(lockFile);
    } catch (OverlappingFileLockException e) {
      return; // a writer in this very process
    }
  }
}
