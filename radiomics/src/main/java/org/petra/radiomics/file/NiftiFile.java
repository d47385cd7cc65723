package org.petra.radiomics.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/** Reads single-file NIfTI-1, plain or gzipped. */
final class NiftiFile {

  private NiftiFile() {}

  static Volume read(Path path) throws IOException {
    boolean compressed = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
        InputStream stream = compressed ? new GZIPInputStream(file) : file) {
      byte[] bytes = stream.readNBytes(NiftiHeader.BYTES);
      if (bytes.length < NiftiHeader.BYTES) {
        throw new EOFException("header ends early");
      }
      NiftiHeader header = NiftiHeader.parse(bytes);
      long[] sizes = header.sizes();
      header.encoding().requirePlausible(sizes, Files.size(path), compressed);
      skip(stream, header.voxelOffset() - NiftiHeader.BYTES);
      Size size = new Size((int) sizes[0], (int) sizes[1], (int) sizes[2]);
      double[] voxels = header.encoding().read(stream, size.voxels());
      PixelType type = rescale(voxels, header);
      return Volume.of(NiftiGeometry.of(header, size), type, voxels);
    }
  }

  private static void skip(InputStream stream, long bytes) throws IOException {
    if (bytes < 0) {
      throw Unreadable.because("its voxels are said to begin inside the header");
    }
    stream.skipNBytes(bytes);
  }

  /** Applies slope and intercept; whole numbers become single precision then, as ITK has it. */
  private static PixelType rescale(double[] voxels, NiftiHeader header) {
    PixelType type = header.encoding().type();
    double slope = header.slope();
    double intercept = header.intercept();
    boolean unused = slope == 0 || !Double.isFinite(slope) || !Double.isFinite(intercept);
    if (unused || (slope == 1 && intercept == 0)) {
      return type;
    }
    PixelType rescaled = type == PixelType.FLOAT64 ? type : PixelType.FLOAT32;
    for (int i = 0; i < voxels.length; i++) {
      double value = voxels[i] * slope + intercept;
      voxels[i] = rescaled == PixelType.FLOAT32 ? (float) value : value;
    }
    return rescaled;
  }
}
