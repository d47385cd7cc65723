package org.petra.radiomics.image;

import java.util.Arrays;

/**
 * The voxels of a region as runs, in storage order: a run is a longest stretch of neighbours along
 * x. A region has far fewer runs than voxels, and what lies between them need not be looked at.
 * Immutable and safe for use by many threads.
 */
public final class Runs {

  /** What is compared with at once, long enough that empty stretches cost next to nothing. */
  private static final int STRETCH = 4096;

  private static final boolean[] OUTSIDE = new boolean[STRETCH];
  private static final boolean[] INSIDE = new boolean[STRETCH];

  static {
    Arrays.fill(INSIDE, true);
  }

  private int count;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] before = new int[64];
  private int voxelCount;

  private Runs() {}

  /** The runs of {@code inside}, a grid of rows of {@code rowLength} voxels. */
  public static Runs of(boolean[] inside, int rowLength) {
    Runs runs = new Runs();
    int start = endOf(OUTSIDE, inside, 0, inside.length);
    while (start < inside.length) {
      int rowEnd = (start / rowLength + 1) * rowLength;
      int end = endOf(INSIDE, inside, start, rowEnd);
      runs.add(start, end);
      start = endOf(OUTSIDE, inside, end, inside.length);
    }
    return runs;
  }

  /** Where, from {@code from} on, {@code inside} is no longer as {@code pattern}; at most limit. */
  private static int endOf(boolean[] pattern, boolean[] inside, int from, int limit) {
    for (int at = from; at < limit; at += STRETCH) {
      int length = Math.min(STRETCH, limit - at);
      int same = Arrays.mismatch(inside, at, at + length, pattern, 0, length);
      if (same >= 0) {
        return at + same;
      }
    }
    return limit;
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      before = Arrays.copyOf(before, 2 * count);
    }
    starts[count] = start;
    ends[count] = end;
    before[count++] = voxelCount;
    voxelCount += end - start;
  }

  /** The number of runs. */
  public int count() {
    return count;
  }

  /** The storage index of the first voxel of a run. */
  public int start(int run) {
    return starts[run];
  }

  /** The storage index after the last voxel of a run. */
  public int end(int run) {
    return ends[run];
  }

  /** The number of voxels of a run. */
  public int length(int run) {
    return ends[run] - starts[run];
  }

  /** The number of voxels of all runs before {@code run}. */
  public int before(int run) {
    return before[run];
  }

  /** The number of voxels of all runs. */
  public int voxelCount() {
    return voxelCount;
  }
}
