package org.petra.storage;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Forces files and directories to the disk. */
final class Durability {

  private Durability() {}

  /** Returns when the file's bytes would survive a loss of power. */
  static void forceFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Returns when the names in the directory would survive a loss of power. */
  static void forceDirectory(Path directory) throws IOException {
    if (File.separatorChar == '\\') {
      return; // Windows neither can open a directory nor needs to
    }
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
