package org.petra.simulator.image;

import java.util.Random;

/** A smooth random function of the direction from the origin, of mean 0 and deviation about 1. */
final class Bumps {

  // A normalised sum of cosines of random wave vectors.

  private static final int WAVES = 9;

  private final double[][] waves = new double[WAVES][];
  private final double[] phases = new double[WAVES];

  /**
   * Draws a function.
   *
   * @param lowest the lowest frequency in radians of length on the unit sphere
   * @param span how much higher the highest one is
   */
  Bumps(double lowest, double span, Random random) {
    for (int w = 0; w < WAVES; w++) {
      double frequency = lowest + span * random.nextDouble();
      double[] d = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      double norm = Math.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
      waves[w] =
          new double[] {d[0] / norm * frequency, d[1] / norm * frequency, d[2] / norm * frequency};
      phases[w] = 2 * Math.PI * random.nextDouble();
    }
  }

  /** The value in the direction of a unit vector. */
  double at(double x, double y, double z) {
    double sum = 0;
    for (int w = 0; w < WAVES; w++) {
      sum += Math.cos(waves[w][0] * x + waves[w][1] * y + waves[w][2] * z + phases[w]);
    }
    return sum * Math.sqrt(2.0 / WAVES);
  }
}
