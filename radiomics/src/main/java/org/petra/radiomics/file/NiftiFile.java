package org.petra.radiomics.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Volume;

/**
 * Reads NIfTI-1 and NIfTI-2: a single file, plain or gzipped, or a pair of {@code .hdr} and {@code
 * .img} or {@code .img.gz}, by the name of either.
 */
final class NiftiFile {

  private NiftiFile() {}

  static Volume read(Path path, OptionalInt component) throws IOException {
    String lower = path.toString().toLowerCase(Locale.ROOT);
    if (lower.endsWith(".hdr") || lower.endsWith(".img") || lower.endsWith(".img.gz")) {
      int end = lower.lastIndexOf(lower.endsWith(".gz") ? ".img" : ".");
      return readPair(path.toString().substring(0, end), component);
    }
    Packing packing = packing(path);
    try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
        InputStream stream = packing.unpack(file)) {
      NiftiHeader header = NiftiHeader.read(stream);
      if (!header.isSingleFile()) {
        throw Unreadable.because("it is the header of a pair, whose name must end in .hdr");
      }
      StoredVoxels stored = stored(header, packing);
      stored.requirePlausible(Files.size(path));
      skip(stream, header.voxelOffset() - header.length());
      return volume(header, stored, stored.readUnpacked(stream, component));
    }
  }

  private static Volume readPair(String stem, OptionalInt component) throws IOException {
    NiftiHeader header;
    try (InputStream stream = Files.newInputStream(existing(stem, ".hdr", ".HDR"))) {
      header = NiftiHeader.read(stream);
    }
    if (header.isSingleFile()) {
      throw Unreadable.because("it is a single file by its header, not the header of a pair");
    }
    Path image = existing(stem, ".img", ".IMG", ".img.gz");
    Packing packing = packing(image);
    StoredVoxels stored = stored(header, packing);
    stored.requirePlausible(Files.size(image));
    try (InputStream file = new BufferedInputStream(Files.newInputStream(image));
        InputStream stream = packing.unpack(file)) {
      skip(stream, header.voxelOffset());
      return volume(header, stored, stored.readUnpacked(stream, component));
    }
  }

  private static Path existing(String stem, String... ends) {
    for (String end : ends) {
      Path path = Path.of(stem + end);
      if (Files.isRegularFile(path)) {
        return path;
      }
    }
    throw Unreadable.because("of its pair of files there is none ending in " + ends[0]);
  }

  private static Packing packing(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(".gz") ? Packing.GZIP : Packing.RAW;
  }

  private static StoredVoxels stored(NiftiHeader header, Packing packing) {
    return new StoredVoxels(
        header.encoding(), header.sizes(), StoredVoxels.Values.VOLUME_BY_VOLUME, packing);
  }

  private static void skip(InputStream stream, long bytes) throws IOException {
    if (bytes < 0) {
      throw Unreadable.because("its voxels are said to begin inside the header");
    }
    stream.skipNBytes(bytes);
  }

  private static Volume volume(NiftiHeader header, StoredVoxels stored, double[] voxels) {
    PixelType type = rescale(voxels, header);
    return Volume.of(NiftiGeometry.of(header, stored.size()), type, voxels);
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
