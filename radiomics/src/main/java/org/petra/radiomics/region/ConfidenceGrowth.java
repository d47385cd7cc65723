package org.petra.radiomics.region;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.petra.radiomics.image.Volume;

/**
 * Region growing by confidence: a region is what is connected with the seeds and lies within two
 * standard deviations of the mean of the region before (ITK's ConfidenceConnectedImageFilter, whose
 * multiplier and number of iterations these constants are; compare Pohle and Toennies 2001).
 *
 * @param image finite intensities
 * @param allowed which voxels may belong at all; none of the outermost layer
 */
record ConfidenceGrowth(Volume image, boolean[] allowed) {

  /** So many standard deviations hold 95 of 100 normal intensities; what they miss are holes. */
  private static final double DEVIATIONS = 2;

  /**
   * How often the interval is taken anew from the grown region. Each time the region's blurred
   * border widens it, so that with more rounds it ends by taking in the fat around a lesion.
   */
  private static final int ITERATIONS = 1;

  /** The region grown from {@code seeds}, at least two, with its holes; it may be empty. */
  boolean[] from(int[] seeds) {
    Flood region = grown(seeds, seeds);
    for (int i = 0; i < ITERATIONS; i++) {
      region = grown(seeds, region.voxels());
    }
    return withHoles(region);
  }

  private Flood grown(int[] seeds, int[] region) {
    double mean = mean(region);
    double width = DEVIATIONS * deviation(region, mean);
    return Flood.from(
        seeds,
        voxel -> allowed[voxel] && Math.abs(image.intensity(voxel) - mean) <= width,
        image.size());
  }

  /** Relative to the first intensity, so that the mean of equal ones is exactly that. */
  private double mean(int[] region) {
    if (region.length == 0) {
      return Double.NaN;
    }
    double first = image.intensity(region[0]);
    double sum = 0;
    for (int voxel : region) {
      sum += image.intensity(voxel) - first;
    }
    return first + sum / region.length;
  }

  private double deviation(int[] region, double mean) {
    double squares = 0;
    for (int voxel : region) {
      double difference = image.intensity(voxel) - mean;
      squares += difference * difference;
    }
    return Math.sqrt(squares / Math.max(1, region.length - 1));
  }

  /** A hole is what cannot be left for anywhere that is not allowed. */
  private boolean[] withHoles(Flood region) {
    int[] edge =
        IntStream.range(0, allowed.length)
            .filter(voxel -> allowed[voxel] && !region.contains(voxel) && isAtEdge(voxel))
            .toArray();
    Flood outside =
        Flood.from(edge, voxel -> allowed[voxel] && !region.contains(voxel), image.size());
    boolean[] filled = Arrays.copyOf(allowed, allowed.length);
    for (int voxel : outside.voxels()) {
      filled[voxel] = false;
    }
    return filled;
  }

  private boolean isAtEdge(int voxel) {
    int row = image.size().x();
    int slice = row * image.size().y();
    return !allowed[voxel - 1]
        || !allowed[voxel + 1]
        || !allowed[voxel - row]
        || !allowed[voxel + row]
        || !allowed[voxel - slice]
        || !allowed[voxel + slice];
  }
}
