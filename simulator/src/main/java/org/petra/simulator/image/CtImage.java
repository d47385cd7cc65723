package org.petra.simulator.image;

import java.util.Random;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

/** The CT of a lesion in fatty and glandular tissue. */
record CtImage(Geometry grid, double[] hu) {

  private static final double LATTICE_MM = 1.25;
  private static final double LESION_HU = 42;
  private static final double TISSUE_HU = -55;
  private static final double TISSUE_TEXTURE_HU = 28;
  private static final double TISSUE_LENGTH_MM = 5;
  private static final double EDGE_MM = 0.8;

  static CtImage of(
      Geometry grid,
      Lesion lesion,
      LesionShape shape,
      Scanner scanner,
      double halfMm,
      Random random) {
    Field grain = Field.texture(halfMm, LATTICE_MM, lesion.ctTextureLengthMm(), random);
    Field tissue = Field.texture(halfMm, LATTICE_MM, TISSUE_LENGTH_MM, random);
    Field truth = Field.zeros(halfMm, LATTICE_MM);
    for (int k = 0; k < truth.nodes(); k++) {
      for (int j = 0; j < truth.nodes(); j++) {
        for (int i = 0; i < truth.nodes(); i++) {
          double x = truth.coordinate(i);
          double y = truth.coordinate(j);
          double z = truth.coordinate(k);
          double inside = 1 / (1 + Math.exp(shape.signedDistanceMm(x, y, z) / EDGE_MM));
          double in = LESION_HU + lesion.ctTextureHu() * grain.at(x, y, z);
          double out = TISSUE_HU + TISSUE_TEXTURE_HU * tissue.at(x, y, z);
          truth.set(i, j, k, inside * in + (1 - inside) * out);
        }
      }
    }
    return new CtImage(grid, sampled(grid, truth.blurred(scanner.ctBlurMm()), scanner, random));
  }

  private static double[] sampled(Geometry grid, Field truth, Scanner scanner, Random random) {
    Size size = grid.size();
    double[] hu = new double[size.voxels()];
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        for (int i = 0; i < size.x(); i++) {
          Vector3 p = grid.position(i, j, k);
          double noise = scanner.ctNoiseHu() * random.nextGaussian();
          hu[size.index(i, j, k)] = Math.rint(truth.at(p.x(), p.y(), p.z()) + noise);
        }
      }
    }
    return hu;
  }

  /** The volume with the lesion's centre at {@code centre}. */
  Volume movedTo(Vector3 centre) {
    return Volume.of(Imaging.moved(grid, centre), PixelType.INT16, hu);
  }
}
