package org.petra.radiomics.feature.matrix;

import java.util.Arrays;
import org.petra.radiomics.discretization.GrayLevels;

/**
 * Counts pairs of gray level and size, where a size is a run length, a zone size or a dependence.
 *
 * <p>Small sizes, which are nearly all, are counted in a table; the rest are kept as a list until
 * the matrix is made, so a zone of a million voxels costs one element. Not safe for use by many
 * threads.
 */
public final class LevelSizeCounter {

  private static final int SMALL = 64;

  private final int highest;
  private final int[] small;
  private long[] large = new long[16];
  private int largeCount;

  /** A counter for gray levels 1 to {@code highest}. */
  public LevelSizeCounter(int highest) {
    this.highest = highest;
    this.small = new int[(highest + 1) * SMALL];
  }

  /** Counts one occurrence of {@code size}, at least 1, at {@code level}. */
  public void count(int level, int size) {
    if (size < SMALL) {
      small[level * SMALL + size]++;
    } else {
      countLarge(level, size);
    }
  }

  private void countLarge(int level, int size) {
    if (largeCount == large.length) {
      large = Arrays.copyOf(large, 2 * largeCount);
    }
    large[largeCount++] = (long) level << 32 | size;
  }

  /**
   * Counts the sizes of the voxels of a block.
   *
   * @param sizes the size of each voxel from {@code block.first()} on
   */
  public void count(GrayLevels levels, RegionBlock block, int[] sizes) {
    short[] padded = levels.padded();
    int[] region = levels.region();
    int[] table = small;
    int first = block.first();
    int n = block.end() - first;
    for (int v = 0; v < n; v++) {
      int level = padded[region[first + v]];
      int size = sizes[v];
      if (size < SMALL) {
        table[level * SMALL + size]++;
      } else {
        countLarge(level, size);
      }
    }
  }

  /** The matrix of all that was counted, for a region whose highest gray level is known. */
  public LevelSizeMatrix matrix() {
    Arrays.sort(large, 0, largeCount);
    LevelSizeMatrix.Builder builder = new LevelSizeMatrix.Builder();
    int next = 0;
    for (int level = 1; level <= highest; level++) {
      for (int size = 1; size < SMALL; size++) {
        builder.add(level, size, small[level * SMALL + size]);
      }
      while (next < largeCount && large[next] >> 32 == level) {
        int first = next;
        while (next < largeCount && large[next] == large[first]) {
          next++;
        }
        builder.add(level, (int) large[first], next - first);
      }
    }
    return builder.build();
  }
}
