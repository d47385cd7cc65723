package org.petra.radiomics.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/**
 * Reads an image file by the end of its name: NIfTI ({@code .nii}, {@code .nii.gz}, {@code .hdr}
 * with {@code .img}), NRRD ({@code .nrrd}, {@code .nhdr}) or MetaImage ({@code .mha}, {@code
 * .mhd}). Intensities are those that ITK reads, in the pixel type it gives them; positions are LPS.
 */
public final class ImageFile {

  private ImageFile() {}

  /** Whether the name of {@code path} ends like one that can be read. */
  public static boolean hasSupportedName(Path path) {
    return reader(path) != null;
  }

  /**
   * The image in {@code path}.
   *
   * @throws IOException when the file cannot be opened or read
   * @throws RadiomicsException UNREADABLE_FILE when it is not what its name says, is cut short,
   *     declares more voxels than it can hold, has several values a voxel, or is of a kind not
   *     supported
   */
  public static Volume readVolume(Path path) throws IOException {
    return read(path, OptionalInt.empty());
  }

  /**
   * The voxels of the label mask in {@code path} whose value is {@code label}; there may be none.
   * Where a voxel has several values, the first counts.
   *
   * @throws IOException when the file cannot be opened or read
   * @throws RadiomicsException UNREADABLE_FILE as in {@link #readVolume}
   */
  public static Mask readMask(Path path, int label) throws IOException {
    return readMask(path, label, 0);
  }

  /**
   * The voxels of the label mask in {@code path} whose value is {@code label}; there may be none.
   *
   * @param component which value of a voxel counts, from 0, where it has several
   * @throws IOException when the file cannot be opened or read
   * @throws RadiomicsException UNREADABLE_FILE as in {@link #readVolume}, or when a voxel has not
   *     so many values
   */
  public static Mask readMask(Path path, int label, int component) throws IOException {
    if (component < 0) {
      throw new IllegalArgumentException("component must not be negative, got " + component);
    }
    Volume labels = read(path, OptionalInt.of(component));
    boolean[] inside = new boolean[labels.size().voxels()];
    for (int i = 0; i < inside.length; i++) {
      // A mask stored as floating point counts by its whole part, as in PyRadiomics.
      inside[i] = (long) labels.intensity(i) == label;
    }
    return Mask.of(labels.geometry(), inside);
  }

  private static Volume read(Path path, OptionalInt component) throws IOException {
    Reader reader = reader(path);
    if (reader == null) {
      throw Unreadable.because(
          "its name must end in .nii, .nii.gz, .hdr, .img, .nrrd, .nhdr, .mha or .mhd");
    }
    try {
      return reader.read(path, component);
    } catch (EOFException | ZipException e) {
      throw Unreadable.because("it is cut short or damaged", e);
    }
  }

  private static @Nullable Reader reader(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    if (endsWith(name, ".nii", ".nii.gz", ".hdr", ".img", ".img.gz")) {
      return NiftiFile::read;
    }
    if (endsWith(name, ".nrrd", ".nhdr")) {
      return NrrdFile::read;
    }
    return endsWith(name, ".mha", ".mhd") ? MetaImageFile::read : null;
  }

  private static boolean endsWith(String name, String... ends) {
    for (String end : ends) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** Reads one format; without a component a voxel must have one value. */
  private interface Reader {
    Volume read(Path path, OptionalInt component) throws IOException;
  }
}
