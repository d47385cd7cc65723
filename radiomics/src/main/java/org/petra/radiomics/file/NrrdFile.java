package org.petra.radiomics.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/** Reads three-dimensional NRRD with the voxels in the same file, raw or gzipped. */
final class NrrdFile {

  private NrrdFile() {}

  static Volume read(Path path) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path))) {
      NrrdHeader header = NrrdHeader.read(file);
      long[] sizes = header.sizes();
      VoxelEncoding encoding = header.encoding();
      encoding.requirePlausible(sizes, Files.size(path), header.isGzipped());
      Size size = new Size((int) sizes[0], (int) sizes[1], (int) sizes[2]);
      try (InputStream stream = header.isGzipped() ? new GZIPInputStream(file) : file) {
        double[] voxels = encoding.read(stream, size.voxels());
        return Volume.of(NrrdGeometry.of(header, size), encoding.type(), voxels);
      }
    }
  }
}
