package org.petra.radiomics.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.petra.radiomics.image.Volume;

/**
 * Reads three-dimensional NRRD with the voxels in the same file or in another one beside it: raw,
 * gzipped or as text.
 */
final class NrrdFile {

  private NrrdFile() {}

  static Volume read(Path path, OptionalInt component) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path))) {
      NrrdHeader header = NrrdHeader.read(file);
      StoredVoxels stored = header.voxels();
      String name = header.voxelFile();
      if (name == null) {
        if (header.byteSkip() != 0 || header.lineSkip() != 0) {
          throw Unreadable.because("its voxels do not follow the header");
        }
        stored.requirePlausible(Files.size(path));
        return volume(header, stored, stored.read(file, component));
      }
      Path voxels = DetachedVoxels.beside(path, name);
      stored.requirePlausible(Files.size(voxels));
      try (InputStream stream = new BufferedInputStream(Files.newInputStream(voxels))) {
        skip(stream, header, stored.bytes(), Files.size(voxels));
        return volume(header, stored, stored.read(stream, component));
      }
    }
  }

  private static Volume volume(NrrdHeader header, StoredVoxels stored, double[] voxels) {
    return Volume.of(NrrdGeometry.of(header, stored.size()), stored.type(), voxels);
  }

  private static void skip(InputStream stream, NrrdHeader header, long voxelBytes, long fileBytes)
      throws IOException {
    for (long line = 0; line < header.lineSkip(); line++) {
      int next = stream.read();
      while (next >= 0 && next != '\n') {
        next = stream.read();
      }
      if (next < 0) {
        throw new EOFException("fewer lines than are to be left out");
      }
    }
    long bytes = header.byteSkip();
    if (bytes == -1 && header.packing() == Packing.RAW) {
      bytes = fileBytes - voxelBytes;
    }
    if (bytes < 0) {
      throw Unreadable.because("its field 'byte skip' is negative");
    }
    stream.skipNBytes(bytes);
  }
}
