package org.petra.radiomics.discretization;

import java.util.Arrays;
import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.image.Mask;
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

  private GrayLevels(Size size, int border, short[] padded, int[] region) {
    this.size = size;
    this.border = border;
    this.padded = padded;
    this.region = region;
    int highest = 0;
    for (int voxel : region) {
      highest = Math.max(highest, padded[voxel]);
    }
    this.counts = new int[highest + 1];
    for (int voxel : region) {
      counts[padded[voxel]]++;
    }
    int[] levels = new int[highest];
    int n = 0;
    for (int level = 1; level <= highest; level++) {
      if (counts[level] > 0) {
        levels[n++] = level;
      }
    }
    this.present = Arrays.copyOf(levels, n);
  }

  /**
   * The gray levels of the voxels of {@code mask}, which must lie on the grid of {@code image}.
   *
   * @throws RadiomicsException EMPTY_MASK without a voxel, TOO_MANY_GRAY_LEVELS for more than
   *     {@link #MOST} bins
   */
  public static GrayLevels of(Volume image, Mask mask, Discretization discretization) {
    if (!image.size().equals(mask.size())) {
      throw new IllegalArgumentException("image of " + image.size() + ", mask of " + mask.size());
    }
    int voxels = image.size().voxels();
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < voxels; i++) {
      if (mask.contains(i)) {
        min = Math.min(min, image.intensity(i));
        max = Math.max(max, image.intensity(i));
      }
    }
    if (mask.voxelCount() == 0) {
      throw new RadiomicsException(
          RadiomicsException.Code.EMPTY_MASK, "The region has no voxel to discretize.");
    }
    BinEdges edges = BinEdges.of(discretization, min, max, image.pixelType());
    int[] levels = new int[voxels];
    for (int i = 0; i < voxels; i++) {
      if (mask.contains(i)) {
        levels[i] = edges.level(image.intensity(i));
      }
    }
    return of(image.size(), levels);
  }

  /** Gray levels that are known already: x fastest, 0 outside the region, at most 32767. */
  public static GrayLevels of(Size size, int[] levels) {
    if (levels.length != size.voxels()) {
      throw new IllegalArgumentException(levels.length + " levels for " + size);
    }
    int row = size.x() + 2;
    int slice = row * (size.y() + 2);
    short[] padded = new short[Math.multiplyExact(slice, size.z() + 2)];
    int[] region = new int[levels.length];
    int n = 0;
    int i = 0;
    for (int z = 1; z <= size.z(); z++) {
      for (int y = 1; y <= size.y(); y++) {
        for (int voxel = z * slice + y * row + 1, end = voxel + size.x(); voxel < end; voxel++) {
          int level = levels[i++];
          if (level < 0 || level > Short.MAX_VALUE) {
            throw new IllegalArgumentException("gray level " + level);
          }
          if (level > 0) {
            padded[voxel] = (short) level;
            region[n++] = voxel;
          }
        }
      }
    }
    return new GrayLevels(size, 1, padded, Arrays.copyOf(region, n));
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
    return new GrayLevels(size, width, wide, moved);
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
