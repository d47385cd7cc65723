package org.petra.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells a database that was made from one whose making was interrupted. The mark is inside the
 * server's directory and written before a service can store anything, so a directory without it
 * holds nothing that anyone put there.
 */
final class FirstStart {

  private static final String MARK = "petra-made";

  private FirstStart() {}

  /** Removes what an interrupted first start left. */
  static void clearUnfinished(Path directory) {
    if (Files.isDirectory(directory) && !Files.exists(directory.resolve(MARK))) {
      try {
        DataDirectory.delete(directory);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot clear " + directory, e);
      }
    }
  }

  /** Marks the database as made. */
  static void markFinished(Path directory) throws IOException {
    Path mark = directory.resolve(MARK);
    if (!Files.exists(mark)) {
      Files.createFile(mark);
    }
  }
}
