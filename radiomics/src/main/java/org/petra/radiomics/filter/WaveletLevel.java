package org.petra.radiomics.filter;

import java.util.stream.IntStream;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Runs;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;
import org.petra.radiomics.preprocessing.BoundingBox;

/**
 * One level of the wavelet transform, as far as a region needs it.
 *
 * <p>Slices are convolved along x and y as they are reached, and only those are kept that the
 * convolution along z reads: they stay in the cache. Stacks of slices are tasks of a parallel
 * stream; what they share each computes for itself.
 */
final class WaveletLevel {

  private static final int TASKS = 4;

  private final Volume image;
  private final Mask region;
  private final BoundingBox box;
  private final PeriodicConvolution convolution;
  private final int skippedAxis;
  private final double[][] responses;
  private final int[] firstRunOfSlice;

  private WaveletLevel(
      Volume image, Mask region, PeriodicConvolution convolution, int skippedAxis) {
    this.image = image;
    this.region = region;
    this.box = BoundingBox.of(region);
    this.convolution = convolution;
    this.skippedAxis = skippedAxis;
    this.responses = new double[skippedAxis < 0 ? 8 : 4][region.voxelCount()];
    this.firstRunOfSlice = firstRuns(region);
  }

  /**
   * The bands at the voxels of a region.
   *
   * @param image what is transformed
   * @param region where, on a grid that may lack the last voxel of each axis of {@code image}
   * @param skippedAxis the axis that is left out, -1 for none
   * @return one array for each band, from low along all axes to high along all, x leading
   */
  static double[][] of(
      Volume image, Mask region, PeriodicConvolution convolution, int skippedAxis) {
    WaveletLevel level = new WaveletLevel(image, region, convolution, skippedAxis);
    int depth = level.box.size().z();
    // Each task convolves as many slices again as the filter is long.
    int tasks = Math.clamp(depth / (4 * convolution.taps()), 1, TASKS);
    IntStream.range(0, tasks)
        .parallel()
        .forEach(
            task -> {
              int from = level.box.minZ() + depth * task / tasks;
              level.slices(from, level.box.minZ() + depth * (task + 1) / tasks);
            });
    return level.responses;
  }

  private static int[] firstRuns(Mask region) {
    Runs runs = region.runs();
    int slice = region.size().x() * region.size().y();
    int[] first = new int[region.size().z() + 1];
    for (int run = 0; run < runs.count(); run++) {
      first[runs.start(run) / slice + 1]++;
    }
    for (int z = 1; z < first.length; z++) {
      first[z] += first[z - 1];
    }
    return first;
  }

  private void slices(int from, int to) {
    SliceBands bands = new SliceBands(image, box, convolution, skippedAxis);
    int voxels = box.size().x() * box.size().y();
    if (skippedAxis == 2) {
      double[][] slice = new double[bands.count()][voxels];
      for (int z = from; z < to; z++) {
        bands.compute(z, slice);
        for (int band = 0; band < slice.length; band++) {
          gather(slice[band], z, responses[band]);
        }
      }
      return;
    }
    int taps = convolution.taps();
    double[][][] ring = new double[taps][bands.count()][voxels];
    double[][] results = new double[2][voxels];
    int next = convolution.firstPosition(from);
    for (int z = from; z < to; z++) {
      for (; next < convolution.firstPosition(z) + taps; next++) {
        int source = PeriodicConvolution.source(next, image.size().z());
        bands.compute(source, ring[Math.floorMod(next, taps)]);
      }
      for (int band = 0; band < bands.count(); band++) {
        convolveAlongZ(z, band, ring, results);
      }
    }
  }

  private void convolveAlongZ(int z, int band, double[][][] ring, double[][] results) {
    Runs runs = region.runs();
    int firstRun = firstRunOfSlice[z];
    int endRun = firstRunOfSlice[z + 1];
    if (firstRun == endRun) {
      return;
    }
    int taps = convolution.taps();
    double[][] window = new double[taps][];
    for (int t = 0; t < taps; t++) {
      window[t] = ring[Math.floorMod(convolution.firstPosition(z) + taps - 1 - t, taps)][band];
    }
    int from = inBox(runs.start(firstRun));
    int to = inBox(runs.start(endRun - 1)) + runs.length(endRun - 1);
    convolution.apply(
        convolution.output(z, image.size().z()), window, from, to, results[0], results[1]);
    gather(results[0], z, responses[2 * band]);
    gather(results[1], z, responses[2 * band + 1]);
  }

  /** Copies the voxels of the region in slice {@code z}. */
  private void gather(double[] slice, int z, double[] response) {
    Runs runs = region.runs();
    for (int run = firstRunOfSlice[z]; run < firstRunOfSlice[z + 1]; run++) {
      System.arraycopy(slice, inBox(runs.start(run)), response, runs.before(run), runs.length(run));
    }
  }

  /** Where a voxel of the region is found in a slice cut to the box. */
  private int inBox(int voxel) {
    Size size = region.size();
    int row = voxel / size.x();
    int x = voxel - row * size.x() - box.minX();
    return (row % size.y() - box.minY()) * box.size().x() + x;
  }
}
