package org.petra.radiomics.region;

import org.petra.radiomics.image.Volume;

/**
 * Region growing by confidence: a region is what is connected with the seeds and lies within two
 * standard deviations of the mean of the region before (ITK's ConfidenceConnectedImageFilter, whose
 * multiplier and number of iterations these constants are; compare Pohle and Toennies 2001).
 *
 * @param image finite intensities
 * @param allowed which voxels may belong at all
 */
record ConfidenceGrowth(Volume image, boolean[] allowed) {

  /** So many standard deviations hold 95 of 100 normal intensities; what they miss are holes. */
  private static final double DEVIATIONS = 2;

  /**
   * How often the interval is taken anew from the grown region. Each time the region's blurred
   * border widens it, so that with more rounds it ends by taking in the fat around a lesion.
   */
  private static final int ITERATIONS = 1;

  /** The region grown from {@code seeds}, of which there must be two; its holes belong to it. */
  boolean[] from(boolean[] seeds) {
    boolean[] region = seeds;
    for (int round = 0; round <= ITERATIONS; round++) {
      region = Flood.from(seeds, alike(region), image.size());
    }
    return HoleFilling.of(region, image.size());
  }

  private boolean[] alike(boolean[] region) {
    double mean = mean(region);
    double width = DEVIATIONS * deviation(region, mean);
    boolean[] alike = new boolean[allowed.length];
    for (int i = 0; i < alike.length; i++) {
      alike[i] = allowed[i] && Math.abs(image.intensity(i) - mean) <= width;
    }
    return alike;
  }

  /** Relative to the first intensity, so that the mean of equal ones is exactly that. */
  private double mean(boolean[] region) {
    double first = Double.NaN;
    double sum = 0;
    int count = 0;
    for (int i = 0; i < region.length; i++) {
      if (region[i]) {
        first = count++ == 0 ? image.intensity(i) : first;
        sum += image.intensity(i) - first;
      }
    }
    return first + sum / count;
  }

  private double deviation(boolean[] region, double mean) {
    double squares = 0;
    int count = 0;
    for (int i = 0; i < region.length; i++) {
      if (region[i]) {
        squares += (image.intensity(i) - mean) * (image.intensity(i) - mean);
        count++;
      }
    }
    return Math.sqrt(squares / Math.max(1, count - 1));
  }
}
