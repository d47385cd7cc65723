package org.petra.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.file.ImageFile;

/** A file of an image format, in a folder of its own beside {@code voxels.raw}, for a reader. */
final class FedFile {

  private static final Set<Code> ALLOWED = EnumSet.of(Code.UNREADABLE_FILE, Code.EMPTY_MASK);
  private static final int DETACHED_BYTES = 4096;

  private final Path file;

  /** A file with this ending. */
  FedFile(String ending) {
    try {
      Path folder = Files.createTempDirectory("petra-fuzz");
      folder.toFile().deleteOnExit();
      file = folder.resolve("image" + ending);
      file.toFile().deleteOnExit();
      Path voxels = Files.write(folder.resolve("voxels.raw"), new byte[DETACHED_BYTES]);
      voxels.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads {@code data} as an image and as a mask; only errors that are not ours come out. */
  void read(byte[] data) {
    try {
      Files.write(file, data);
      ImageFile.readVolume(file);
      ImageFile.readMask(file, 1);
    } catch (RadiomicsException e) {
      if (!ALLOWED.contains(e.code())) {
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
