package org.petra.simulator.image;

import java.util.Random;
import org.petra.contracts.cases.Her2Status;

/**
 * The appearance of a lesion, which depends weakly on its class.
 *
 * @param radiusMm mean radius
 * @param irregularity relative amplitude of the surface's bumps
 * @param uptakeHeterogeneity relative amplitude of the uptake's texture
 * @param uptakeLengthMm correlation length of the uptake's texture
 * @param ctTextureHu amplitude of the CT's texture
 * @param ctTextureLengthMm correlation length of the CT's texture
 */
record Lesion(
    double radiusMm,
    double irregularity,
    double uptakeHeterogeneity,
    double uptakeLengthMm,
    double ctTextureHu,
    double ctTextureLengthMm) {

  // Each class is set apart on its own axis, so that no one-against-the-rest task follows from
  // another: over by how uneven its uptake is, low by the grain of its CT, zero by its outline. The
  // effects are shifts in standard deviations of the parameter; what is left of them in a feature
  // after blur, noise and sampling is smaller. They were chosen so that at 315 patients the mean
  // external AUC of each task lies well between 0.6 and 0.9.

  private static final double OVER_EFFECT = 1.5;
  private static final double LOW_EFFECT = 1.3;
  private static final double ZERO_EFFECT = 1.5;

  static Lesion draw(Her2Status her2, Random random) {
    double over = random.nextGaussian() + (her2 == Her2Status.OVER ? OVER_EFFECT : 0);
    double low = random.nextGaussian() + (her2 == Her2Status.LOW ? LOW_EFFECT : 0);
    double zero = random.nextGaussian() + (her2 == Her2Status.ZERO ? ZERO_EFFECT : 0);
    return new Lesion(
        Math.clamp(14 * Math.exp(0.16 * random.nextGaussian()), 9.5, 21),
        Math.clamp(0.10 * Math.exp(0.45 * zero), 0.02, 0.42),
        Math.clamp(0.16 * Math.exp(0.45 * over), 0.04, 0.75),
        4.5 * Math.exp(0.10 * random.nextGaussian()),
        Math.clamp(14 * Math.exp(0.40 * low), 4, 70),
        1.9 * Math.exp(0.10 * random.nextGaussian()));
  }
}
