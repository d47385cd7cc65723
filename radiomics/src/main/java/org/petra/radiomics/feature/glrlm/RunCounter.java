package org.petra.radiomics.feature.glrlm;

import java.util.Arrays;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.feature.matrix.LevelSizeMatrix;

/**
 * Counts the runs of a region, one direction after another, in buffers that are used again.
 *
 * <p>A voxel's place in its run is 1, or one more than that of the voxel before it when both have
 * one gray level. So many voxels have place k at a level as there are runs of k or more; the runs
 * of just k are the difference to place k + 1. Counting places needs no branch, which in a noisy
 * image would be foretold wrongly every second time. Not safe for use by many threads.
 */
final class RunCounter {

  private final GrayLevels levels;
  private final int width;
  private final int[] place;
  private final int[] voxelsAtPlace;
  private final int[] othersAtPlace;

  RunCounter(GrayLevels levels) {
    this.levels = levels;
    int longest = Math.max(levels.size().x(), Math.max(levels.size().y(), levels.size().z()));
    this.width = longest + 2;
    this.place = new int[levels.padded().length];
    this.voxelsAtPlace = new int[(levels.highest() + 1) * width];
    this.othersAtPlace = new int[voxelsAtPlace.length];
  }

  /** The runs along one direction; {@code back} is the step to the voxel before, less than 0. */
  LevelSizeMatrix count(int back) {
    Arrays.fill(voxelsAtPlace, 0);
    Arrays.fill(othersAtPlace, 0);
    int[] region = levels.region();
    int even = region.length & ~1;
    // Neighbours often count at the same place; in two tables neither waits for the other.
    for (int v = 0; v < even; v += 2) {
      voxelsAtPlace[next(region[v], back)]++;
      othersAtPlace[next(region[v + 1], back)]++;
    }
    if (even < region.length) {
      voxelsAtPlace[next(region[even], back)]++;
    }
    for (int i = 0; i < voxelsAtPlace.length; i++) {
      voxelsAtPlace[i] += othersAtPlace[i];
    }
    return runs();
  }

  /** Finds a voxel's place in its run, and gives the element that counts it. */
  private int next(int voxel, int back) {
    short[] padded = levels.padded();
    int level = padded[voxel];
    int before = voxel + back;
    // All ones when the levels are equal, else 0.
    int continues = ((level ^ padded[before]) - 1) >> 31;
    int here = 1 + (place[before] & continues);
    place[voxel] = here;
    return level * width + here;
  }

  private LevelSizeMatrix runs() {
    LevelSizeMatrix.Builder builder = new LevelSizeMatrix.Builder();
    for (int level : levels.present()) {
      int row = level * width;
      for (int length = 1; voxelsAtPlace[row + length] > 0; length++) {
        int runs = voxelsAtPlace[row + length] - voxelsAtPlace[row + length + 1];
        builder.add(level, length, runs);
      }
    }
    return builder.build();
  }
}
