package org.petra.radiomics.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Volume;

/**
 * Reads an image file by the end of its name: {@code .nii}, {@code .nii.gz} or {@code .nrrd}.
 * Intensities are those that ITK reads, in the pixel type it gives them; positions are LPS.
 */
public final class ImageFile {

  private ImageFile() {}

  /** Whether the name of {@code path} ends like one that can be read. */
  public static boolean hasSupportedName(Path path) {
    return isNifti(path) || isNrrd(path);
  }

  /**
   * The image in {@code path}.
   *
   * @throws IOException when the file cannot be opened or read
   * @throws RadiomicsException UNREADABLE_FILE when it is not what its name says, is cut short,
   *     declares more voxels than it can hold, or is of a kind not supported
   */
  public static Volume readVolume(Path path) throws IOException {
    try {
      if (isNifti(path)) {
        return NiftiFile.read(path);
      }
      if (isNrrd(path)) {
        return NrrdFile.read(path);
      }
    } catch (EOFException | ZipException e) {
      throw Unreadable.because("it is cut short or damaged", e);
    }
    throw Unreadable.because("its name must end in .nii, .nii.gz or .nrrd");
  }

  /**
   * The voxels of the label mask in {@code path} whose value is {@code label}; there may be none.
   *
   * @throws IOException when the file cannot be opened or read
   * @throws RadiomicsException UNREADABLE_FILE as in {@link #readVolume}
   */
  public static Mask readMask(Path path, int label) throws IOException {
    Volume labels = readVolume(path);
    boolean[] inside = new boolean[labels.size().voxels()];
    for (int i = 0; i < inside.length; i++) {
      // A mask stored as floating point counts by its whole part, as in PyRadiomics.
      inside[i] = (long) labels.intensity(i) == label;
    }
    return Mask.of(labels.geometry(), inside);
  }

  private static boolean isNifti(Path path) {
    String name = lowerCaseName(path);
    return name.endsWith(".nii") || name.endsWith(".nii.gz");
  }

  private static boolean isNrrd(Path path) {
    return lowerCaseName(path).endsWith(".nrrd");
  }

  private static String lowerCaseName(Path path) {
    return path.toString().toLowerCase(Locale.ROOT);
  }
}
