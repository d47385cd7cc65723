package org.petra.simulator.image;

import java.util.Random;

/**
 * A star-shaped surface about the origin: a sphere with smooth bumps.
 *
 * <p>The radius in a direction is {@code radius * (1 + irregularity * b)} with b of {@link Bumps},
 * at least 0.35 of the mean.
 */
final class LesionShape implements Surface {

  private static final double LOWEST_FREQUENCY = 2.5;
  private static final double SPAN_OF_FREQUENCIES = 3.5;
  private static final double SMALLEST = 0.35;

  private final double radiusMm;
  private final double irregularity;
  private final Bumps bumps;

  LesionShape(Lesion lesion, Random random) {
    this.radiusMm = lesion.radiusMm();
    this.irregularity = lesion.irregularity();
    this.bumps = new Bumps(LOWEST_FREQUENCY, SPAN_OF_FREQUENCIES, random);
  }

  @Override
  public double signedDistanceMm(double x, double y, double z) {
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
    return radiusMm * Math.max(SMALLEST, 1 + irregularity * bumps.at(x, y, z));
  }
}
