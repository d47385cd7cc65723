package org.petra.radiomics;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.petra.radiomics.image.Direction;
import org.petra.radiomics.image.Geometry;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.PixelType;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Vector3;
import org.petra.radiomics.image.Volume;

/** Small images and regions for tests. */
public final class TestImages {

  private TestImages() {}

  /** A grid at the origin along the patient axes. */
  public static Geometry grid(int x, int y, int z, double spacingMm) {
    return new Geometry(
        new Size(x, y, z),
        new Vector3(spacingMm, spacingMm, spacingMm),
        new Vector3(0, 0, 0),
        Direction.IDENTITY);
  }

  /** Normal noise of unit deviation with a fixed seed. */
  public static Volume noise(Geometry geometry) {
    Random random = new Random(20261124);
    double[] intensities = new double[geometry.size().voxels()];
    for (int i = 0; i < intensities.length; i++) {
      intensities[i] = random.nextGaussian();
    }
    return Volume.of(geometry, PixelType.FLOAT64, intensities);
  }

  /** One intensity everywhere. */
  public static Volume constant(Geometry geometry, double intensity) {
    double[] intensities = new double[geometry.size().voxels()];
    Arrays.fill(intensities, intensity);
    return Volume.of(geometry, PixelType.FLOAT64, intensities);
  }

  /** The voxels whose storage index passes {@code inside}. */
  public static Mask mask(Geometry geometry, IntPredicate inside) {
    boolean[] flags = new boolean[geometry.size().voxels()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = inside.test(i);
    }
    return Mask.of(geometry, flags);
  }

  /** The voxels from {@code (from, from, from)} to {@code (to, to, to)}, both included. */
  public static Mask cube(Geometry geometry, int from, int to) {
    Size size = geometry.size();
    boolean[] flags = new boolean[size.voxels()];
    for (int k = from; k <= to; k++) {
      for (int j = from; j <= to; j++) {
        for (int i = from; i <= to; i++) {
          flags[size.index(i, j, k)] = true;
        }
      }
    }
    return Mask.of(geometry, flags);
  }
}
