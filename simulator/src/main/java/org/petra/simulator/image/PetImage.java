package org.petra.simulator.image;

import java.util.Random;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

/** The PET of a lesion, whose largest SUV inside the seed is the one that was drawn. */
record PetImage(Geometry grid, double[] suv) {

  private static final double LATTICE_MM = 2;
  private static final double BACKGROUND_SUV = 0.9;
  private static final double EDGE_MM = 1.2;
  private static final double COLDEST = 0.15; // share of the mean uptake that a cold spot keeps
  private static final int BISECTIONS = 60;

  /** The seed and the SUVmax that must be found inside it. */
  record Uptake(Mask seed, double suvMax) {}

  static PetImage of(
      Geometry grid,
      Lesion lesion,
      LesionShape shape,
      Scanner scanner,
      Uptake uptake,
      Random random) {
    double half = -grid.originMm().x() + grid.spacingMm().x();
    Field spots = Field.texture(half, LATTICE_MM, lesion.uptakeLengthMm(), random);
    Field truth = Field.zeros(half, LATTICE_MM);
    for (int k = 0; k < truth.nodes(); k++) {
      for (int j = 0; j < truth.nodes(); j++) {
        for (int i = 0; i < truth.nodes(); i++) {
          double x = truth.coordinate(i);
          double y = truth.coordinate(j);
          double z = truth.coordinate(k);
          double inside = 1 / (1 + Math.exp(shape.signedDistanceMm(x, y, z) / EDGE_MM));
          double spot = 1 + lesion.uptakeHeterogeneity() * spots.at(x, y, z);
          truth.set(i, j, k, inside * Math.max(COLDEST, spot));
        }
      }
    }
    return new PetImage(
        grid, scaled(grid, truth.blurred(scanner.petBlurMm()), scanner, uptake, random));
  }

  private static double[] scaled(
      Geometry grid, Field truth, Scanner scanner, Uptake uptake, Random random) {
    Size size = grid.size();
    double[] lesion = new double[size.voxels()];
    double[] disturbance = new double[size.voxels()];
    for (int k = 0; k < size.z(); k++) {
      for (int j = 0; j < size.y(); j++) {
        for (int i = 0; i < size.x(); i++) {
          Vector3 p = grid.position(i, j, k);
          int index = size.index(i, j, k);
          lesion[index] = truth.at(p.x(), p.y(), p.z());
          disturbance[index] = Math.max(0, 1 + scanner.petNoise() * random.nextGaussian());
        }
      }
    }
    double scale = scale(lesion, disturbance, uptake);
    double[] suv = new double[lesion.length];
    for (int i = 0; i < suv.length; i++) {
      suv[i] = (BACKGROUND_SUV + scale * lesion[i]) * disturbance[i];
    }
    return suv;
  }

  /**
   * The uptake at which the largest SUV of the seed is the one asked for; it grows with the uptake.
   */
  private static double scale(double[] lesion, double[] disturbance, Uptake uptake) {
    double low = 0;
    double high = 1000;
    for (int b = 0; b < BISECTIONS; b++) {
      double middle = (low + high) / 2;
      double max = 0;
      for (int i = 0; i < lesion.length; i++) {
        if (uptake.seed().contains(i)) {
          max = Math.max(max, (BACKGROUND_SUV + middle * lesion[i]) * disturbance[i]);
        }
      }
      if (max < uptake.suvMax()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The volume with the lesion's centre at {@code centre}. */
  Volume movedTo(Vector3 centre) {
    return Volume.of(Imaging.moved(grid, centre), PixelType.FLOAT64, suv);
  }
}
