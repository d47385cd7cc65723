package org.petra.radiomics.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.petra.radiomics.image.Volume;

/**
 * Reads MetaImage of three dimensions, or of two as one slice, with the voxels in the same file or
 * in another one beside it: raw, compressed or as text.
 */
final class MetaImageFile {

  private MetaImageFile() {}

  static Volume read(Path path, OptionalInt component) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path))) {
      MetaImageHeader header = MetaImageHeader.read(file);
      StoredVoxels stored = header.voxels();
      String name = header.voxelFile();
      if (name == null) {
        stored.requirePlausible(Files.size(path));
        return volume(header, stored, stored.read(file, component));
      }
      Path voxels = DetachedVoxels.beside(path, name);
      stored.requirePlausible(Files.size(voxels));
      try (InputStream stream = new BufferedInputStream(Files.newInputStream(voxels))) {
        long offset = header.voxelOffset();
        stream.skipNBytes(offset == -1 ? Math.max(0, Files.size(voxels) - stored.bytes()) : offset);
        return volume(header, stored, stored.read(stream, component));
      }
    }
  }

  private static Volume volume(MetaImageHeader header, StoredVoxels stored, double[] voxels) {
    return Volume.of(header.geometry(stored.size()), stored.type(), voxels);
  }
}
