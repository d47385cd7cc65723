package org.petra.radiomics.feature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.petra.radiomics.SharedReference;
import org.petra.radiomics.discretization.Discretization;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.file.ImageFile;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.preprocessing.BoundingBox;
import org.petra.radiomics.preprocessing.MaskedImage;

/**
 * A texture matrix of PyRadiomics' regression data, a NumPy file of doubles with the gray levels
 * that occur as rows, and the region it was counted on.
 *
 * @param levels the region
 * @param shape elements along each axis
 * @param elements all elements, the last axis fastest
 */
public record BaselineMatrix(GrayLevels levels, int[] shape, double[] elements) {

  /** The matrix {@code matrix}, such as glcm, of the image {@code image}. */
  public static BaselineMatrix read(String image, String matrix) throws IOException {
    Path folder = SharedReference.require("pyradiomics-baseline");
    Mask mask = ImageFile.readMask(folder.resolve(image + "_label.nrrd"), 1);
    MaskedImage region =
        new MaskedImage(ImageFile.readVolume(folder.resolve(image + "_image.nrrd")), mask)
            .crop(BoundingBox.of(mask));
    GrayLevels levels =
        GrayLevels.of(region.image(), region.mask(), new Discretization.FixedBinWidth(25));
    ByteBuffer file =
        ByteBuffer.wrap(
                Files.readAllBytes(folder.resolve("matrices/" + image + "_" + matrix + ".npy")))
            .order(ByteOrder.LITTLE_ENDIAN);
    int start = 10 + file.getShort(8);
    String header = new String(file.array(), 10, start - 10, ISO_8859_1);
    String tuple = header.substring(header.indexOf('(') + 1, header.indexOf(')'));
    int[] shape = Arrays.stream(tuple.split(",\\s*")).mapToInt(Integer::parseInt).toArray();
    double[] stored = new double[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
    file.position(start).slice().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(stored);
    boolean fortran = header.contains("'fortran_order': True");
    return new BaselineMatrix(levels, shape, fortran ? transposed(stored, shape) : stored);
  }

  private static double[] transposed(double[] columns, int[] shape) {
    double[] rows = new double[columns.length];
    for (int i = 0; i < shape[0]; i++) {
      for (int j = 0; j < shape[1]; j++) {
        rows[i * shape[1] + j] = columns[j * shape[0] + i];
      }
    }
    return rows;
  }

  /** The element (i, j). */
  public double at(int i, int j) {
    return elements[i * shape[1] + j];
  }

  /** The element (i, j) of direction {@code direction}. */
  public double at(int i, int j, int direction) {
    return elements[(i * shape[1] + j) * shape[2] + direction];
  }
}
