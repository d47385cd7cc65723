package org.petra.simulator.image;

import java.util.Random;

/**
 * A star-shaped surface about the origin: a sphere with smooth bumps.
 *
 * <p>The radius in a direction is {@code radius * (1 + irregularity * b)} with b a normalised sum
 * of cosines of random wave vectors, at least 0.35 of the mean.
 */
final class LesionShape {

  private static final int WAVES = 9;
  private static final double SMALLEST = 0.35;

  private final double radiusMm;
  private final double irregularity;
  private final double[][] waves = new double[WAVES][];
  private final double[] phases = new double[WAVES];

  LesionShape(Lesion lesion, Random random) {
    this.radiusMm = lesion.radiusMm();
    this.irregularity = lesion.irregularity();
    for (int w = 0; w < WAVES; w++) {
      double frequency = 2.5 + 3.5 * random.nextDouble();
      double[] d = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      double norm = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
      waves[w] =
          new double[] {d[0] / norm * frequency, d[1] / norm * frequency, d[2] / norm * frequency};
      phases[w] = 2 * Math.PI * random.nextDouble();
    }
  }

  /** How far outside the surface a position lies, along its ray, in mm; negative inside. */
  double signedDistanceMm(double x, double y, double z) {
    double r = Math.sqrt(x * x + y * y + z * z);
    return r == 0 ? -radiusMm : r - radiusMm(x / r, y / r, z / r);
  }

  /** The largest distance of the surface from the origin, in mm, found on a grid of directions. */
  double extentMm() {
    double largest = 0;
    for (int a = 0; a < 48; a++) {
      for (int b = 0; b <= 24; b++) {
        double polar = Math.PI * b / 24;
        double azimuth = 2 * Math.PI * a / 48;
        double s = Math.sin(polar);
        largest =
            Math.max(
                largest, radiusMm(s * Math.cos(azimuth), s * Math.sin(azimuth), Math.cos(polar)));
      }
    }
    return largest;
  }

  private double radiusMm(double x, double y, double z) {
    double sum = 0;
    for (int w = 0; w < WAVES; w++) {
      sum += Math.cos(waves[w][0] * x + waves[w][1] * y + waves[w][2] * z + phases[w]);
    }
    double bump = sum * Math.sqrt(2.0 / WAVES);
    return radiusMm * Math.max(SMALLEST, 1 + irregularity * bump);
  }
}
