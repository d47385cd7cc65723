package org.petra.radiomics.file;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds the file of voxels that a header names. */
final class DetachedVoxels {

  private DetachedVoxels() {}

  /**
   * The file {@code name} beside the file {@code header} or in a folder below. A header may not
   * lead elsewhere: who reads a file that came from outside would read any file of the machine.
   */
  static Path beside(Path header, String name) {
    Path folder = header.toAbsolutePath().normalize().getParent();
    try {
      Path file = folder == null ? null : folder.resolve(name).normalize();
      if (file != null && file.startsWith(folder) && Files.isRegularFile(file)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw Unreadable.because("the name of the file of its voxels is none", e);
    }
    throw Unreadable.because("the file of its voxels is not in its folder");
  }
}
