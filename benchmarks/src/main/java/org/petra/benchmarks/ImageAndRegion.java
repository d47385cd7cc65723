package org.petra.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.petra.dicom.part10.DicomObject;
import org.petra.dicom.segmentation.Segmentation;
import org.petra.dicom.series.ImageSeries;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

/**
 * What benchmarks compute on.
 *
 * @param image CT intensities, HU, as integers
 * @param region the region on the same grid
 */
record ImageAndRegion(Volume image, Mask region) {

  private static final long SEED = 20_261_124;

  /**
   * The case {@code name}: {@code synthetic}, or a study of {@code examples} or {@code
   * ../shared/studies} such as {@code STS_002}.
   */
  static ImageAndRegion named(String name) {
    return name.equals("synthetic") ? synthetic() : study(name);
  }

  /** An ellipsoid of some 270,000 cubic millimetres in waves and noise, the same every time. */
  private static ImageAndRegion synthetic() {
    Size size = new Size(112, 112, 36);
    Geometry grid =
        new Geometry(
            size, new Vector3(0.98, 0.98, 3.27), new Vector3(-55, -55, 10), Direction.IDENTITY);
    Random random = new Random(SEED);
    double[] intensities = new double[size.voxels()];
    boolean[] inside = new boolean[size.voxels()];
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        for (int i = 0; i < size.x(); i++) {
          int at = size.index(i, j, k);
          double waves = Math.sin(i * 0.13) + Math.sin(j * 0.11) + Math.sin(k * 0.37);
          intensities[at] = Math.rint(40 + 60 * waves + 25 * random.nextGaussian());
          double x = (i - 55.5) / 44;
          double y = (j - 55.5) / 40;
          double z = (k - 17.5) / 11.5;
          inside[at] = x * x + y * y + z * z <= 1;
        }
      }
    }
    return new ImageAndRegion(Volume.of(grid, PixelType.INT16, intensities), Mask.of(grid, inside));
  }

  private static ImageAndRegion study(String name) {
    Path folder = folder(name);
    try (Stream<Path> files = Files.list(folder.resolve("ct"))) {
      List<DicomObject> slices = files.sorted().map(DicomObject::read).toList();
      Volume image = ImageSeries.assemble(slices).volume();
      Segmentation drawn = Segmentation.read(DicomObject.read(folder.resolve("seg_ct.dcm")));
      return new ImageAndRegion(image, drawn.toMask(1, image.geometry()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The study's folder, looked for in this and all outer folders. */
  private static Path folder(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      for (String studies : List.of("examples", "shared/studies")) {
        Path folder = at.resolve(studies).resolve(name);
        if (Files.isDirectory(folder.resolve("ct"))) {
          return folder;
        }
      }
    }
    throw new IllegalArgumentException(
        "there is no study " + name + " in examples or ../shared/studies, seen from here");
  }
}
