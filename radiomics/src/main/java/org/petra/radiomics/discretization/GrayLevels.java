package org.petra.radiomics.discretization;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.RegionIntensities;
import org.petra.radiomics.image.Runs;
import org.petra.radiomics.image.Size;
import org.petra.radiomics.image.Volume;

/**
 * The gray level of every voxel of a region: 1 to {@link #highest()} inside, 0 outside.
 *
 * <p>The grid is kept with a border of level 0 on every side, x fastest: of one voxel, or of more
 * where neighbours are sought farther away. So each neighbour of a voxel of the region is an
 * element of the array, and loops over neighbours need no test of bounds; the element of a
 * neighbour differs from that of the voxel by a constant for each direction. Immutable as long as
 * callers leave the shared arrays alone; safe for use by many threads.
 */
public final class GrayLevels {

  /** The most gray levels a region may have: beyond, a texture matrix is all but empty. */
  public static final int MOST = 1000;

  private final Size size;
  private final int border;
  private final short[] padded;
  private final int[] region;
  private final int[] counts;
  private final int[] present;

  private GrayLevels(Size size, int border, short[] padded, int[] region, int[] counts) {
    this.size = size;
    this.border = border;
    this.padded = padded;
    this.region = region;
    this.counts = counts;
    this.present = IntStream.range(1, counts.length).filter(level -> counts[level] > 0).toArray();
  }

  /** As {@link #of(RegionIntensities, Discretization)}. */
  public static GrayLevels of(Volume image, Mask mask, Discretization discretization) {
    return of(RegionIntensities.of(image, mask), discretization);
  }

  /**
   * The gray levels of the voxels of a region, on the grid of its mask.
   *
   * @throws RadiomicsException EMPTY_MASK without a voxel, TOO_MANY_GRAY_LEVELS for more than
   *     {@link #MOST} bins
   */
  public static GrayLevels of(RegionIntensities intensities, Discretization discretization) {
    Mask mask = intensities.mask();
    if (mask.voxelCount() == 0) {
      throw new RadiomicsException(
          RadiomicsException.Code.EMPTY_MASK, "The region has no voxel to discretize.");
    }
    double max = intensities.max();
    BinEdges edges = BinEdges.of(discretization, intensities.min(), max, intensities.pixelType());
    return of(mask.size(), mask.runs(), edges.levels(intensities.values(), max));
  }

  /**
   * Gray levels that are known already: x fastest, 0 outside the region, at most 16383, so that a
   * sum of 16 bits has room for two.
   */
  public static GrayLevels of(Size size, int[] levels) {
    if (levels.length != size.voxels()) {
      throw new IllegalArgumentException(levels.length + " levels for " + size);
    }
    boolean[] inside = new boolean[levels.length];
    short[] ofRegion = new short[levels.length];
    int n = 0;
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] < 0 || levels[i] > Short.MAX_VALUE / 2) {
        throw new IllegalArgumentException("gray level " + levels[i]);
      }
      inside[i] = levels[i] > 0;
      if (inside[i]) {
        ofRegion[n++] = (short) levels[i];
      }
    }
    return of(size, Runs.of(inside, size.x()), Arrays.copyOf(ofRegion, n));
  }

  /** Spreads the levels of a region, in storage order, over the padded grid. */
  private static GrayLevels of(Size size, Runs runs, short[] levels) {
    int row = size.x() + 2;
    short[] padded =
        new short[Math.multiplyExact(Math.multiplyExact(row, size.y() + 2), size.z() + 2)];
    int[] region = new int[levels.length];
    int n = 0;
    for (int run = 0; run < runs.count(); run++) {
      int line = runs.start(run) / size.x();
      int y = line % size.y() + 1;
      int z = line / size.y() + 1;
      int first = (z * (size.y() + 2) + y) * row + runs.start(run) - line * size.x() + 1;
      int length = runs.length(run);
      System.arraycopy(levels, n, padded, first, length);
      for (int i = 0; i < length; i++) {
        region[n + i] = first + i;
      }
      n += length;
    }
    return new GrayLevels(size, 1, padded, region, counts(levels));
  }

  private static int[] counts(short[] levels) {
    int highest = 0;
    for (short level : levels) {
      highest = Math.max(highest, level);
    }
    // Neighbours often have one level, and a count waits for the last one at the same place.
    int[][] tables = new int[4][highest + 1];
    int[] first = tables[0];
    int[] second = tables[1];
    int[] third = tables[2];
    int[] fourth = tables[3];
    int i = 0;
    for (; i < levels.length - 3; i += 4) {
      first[levels[i]]++;
      second[levels[i + 1]]++;
      third[levels[i + 2]]++;
      fourth[levels[i + 3]]++;
    }
    for (; i < levels.length; i++) {
      first[levels[i]]++;
    }
    int[] counts = new int[highest + 1];
    Arrays.setAll(counts, l -> first[l] + second[l] + third[l] + fourth[l]);
    return counts;
  }

  /** The same levels with a border of {@code width} voxels; of one where that is less. */
  public GrayLevels withBorder(int width) {
    if (width <= border) {
      return this;
    }
    int row = size.x() + 2 * width;
    int slice = Math.multiplyExact(row, size.y() + 2 * width);
    short[] wide = new short[Math.multiplyExact(slice, size.z() + 2 * width)];
    int[] moved = new int[region.length];
    int added = width - border;
    for (int v = 0; v < region.length; v++) {
      int from = region[v];
      int z = from / sliceStride() + added;
      int y = from % sliceStride() / rowStride() + added;
      int x = from % rowStride() + added;
      moved[v] = z * slice + y * row + x;
      wide[moved[v]] = padded[from];
    }
    return new GrayLevels(size, width, wide, moved, counts);
  }

  /** Voxels along each axis, without the border. */
  public Size size() {
    return size;
  }

  /** The gray level of voxel (i, j, k), 0 outside the region. */
  public int level(int i, int j, int k) {
    return padded[(k + border) * sliceStride() + (j + border) * rowStride() + i + border];
  }

  /** The highest gray level of the region, PyRadiomics' Ng; 0 for an empty region. */
  public int highest() {
    return counts.length - 1;
  }

  /** The number of voxels of the region. */
  public int voxelCount() {
    return region.length;
  }

  /** The gray levels that occur, ascending. Shared: do not change. */
  public int[] present() {
    return present;
  }

  /** The number of voxels of each gray level, indexed by level. Shared: do not change. */
  public int[] counts() {
    return counts;
  }

  /** The levels with their border. Shared: do not change. */
  public short[] padded() {
    return padded;
  }

  /** The elements of {@link #padded()} that belong to the region, ascending. Do not change. */
  public int[] region() {
    return region;
  }

  /** From an element of {@link #padded()} to the next in y. */
  public int rowStride() {
    return size.x() + 2 * border;
  }

  /** From an element of {@link #padded()} to the next in z. */
  public int sliceStride() {
    return rowStride() * (size.y() + 2 * border);
  }
}
