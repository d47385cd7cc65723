package org.petra.radiomics.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/**
 * Reads an image file by the end of its name: NIfTI ({@code .nii}, {@code .nii.gz}, {@code .hdr}
 * with {@code .img}), NRRD ({@code .nrrd}, {@code .nhdr}) or MetaImage ({@code .mha}, {@code
 * .mhd}). Intensities are those that ITK reads, in the pixel type it gives them; positions are LPS.
 */
public final class ImageFile {

  /** Labels named in an error. */
  private static final int MOST_LISTED = 10;

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
   * The voxels of the label mask in {@code path} whose value is {@code label}. Where a voxel has
   * several values, the first counts.
   *
   * @throws IOException when the file cannot be opened or read
   * @throws RadiomicsException UNREADABLE_FILE as in {@link #readVolume}; EMPTY_MASK when no voxel
   *     has the label, naming those that there are
   */
  public static Mask readMask(Path path, int label) throws IOException {
    return readMask(path, label, 0);
  }

  /**
   * The voxels of the label mask in {@code path} whose value is {@code label}.
   *
   * @param component which value of a voxel counts, from 0, where it has several
   * @throws IOException when the file cannot be opened or read
   * @throws RadiomicsException UNREADABLE_FILE as in {@link #readVolume}, or when a voxel has not
   *     so many values; EMPTY_MASK when no voxel has the label, naming those that there are
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
    Mask mask = Mask.of(labels.geometry(), inside);
    if (mask.voxelCount() == 0) {
      throw new RadiomicsException(
          Code.EMPTY_MASK,
          "No voxel of the mask has the label " + label + "; there is " + labelsOf(labels) + ".");
    }
    return mask;
  }

  private static String labelsOf(Volume labels) {
    TreeSet<Long> found = new TreeSet<>();
    for (int i = 0; i < labels.size().voxels() && found.size() <= MOST_LISTED; i++) {
      long value = (long) labels.intensity(i);
      if (value != 0) {
        found.add(value);
      }
    }
    if (found.isEmpty()) {
      return "none but 0";
    }
    String listed =
        found.stream().limit(MOST_LISTED).map(String::valueOf).collect(Collectors.joining(", "));
    return found.size() > MOST_LISTED ? listed + " and others" : listed;
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
