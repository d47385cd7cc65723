package org.petra.radiomics.region;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.petra.radiomics.image.Size;

/** The voxels of a grid that can be reached from some of them over faces (6-connectivity). */
final class Flood {

  private final IntPredicate passable;
  private final boolean[] reached;
  private int[] voxels = new int[1024];
  private int count;

  private Flood(IntPredicate passable, Size size) {
    this.passable = passable;
    this.reached = new boolean[size.voxels()];
  }

  /**
   * The passable ones of {@code seeds}, and every passable voxel connected with them.
   *
   * @param passable of storage indices; false for every voxel of the grid's outermost layer
   */
  static Flood from(int[] seeds, IntPredicate passable, Size size) {
    Flood flood = new Flood(passable, size);
    for (int seed : seeds) {
      flood.reach(seed);
    }
    int slice = size.x() * size.y();
    for (int head = 0; head < flood.count; head++) {
      int voxel = flood.voxels[head];
      flood.reach(voxel - 1);
      flood.reach(voxel + 1);
      flood.reach(voxel - size.x());
      flood.reach(voxel + size.x());
      flood.reach(voxel - slice);
      flood.reach(voxel + slice);
    }
    return flood;
  }

  private void reach(int voxel) {
    if (!reached[voxel] && passable.test(voxel)) {
      reached[voxel] = true;
      if (count == voxels.length) {
        voxels = Arrays.copyOf(voxels, 2 * count);
      }
      voxels[count++] = voxel;
    }
  }

  /** The storage indices of what was reached. */
  int[] voxels() {
    return Arrays.copyOf(voxels, count);
  }

  /** Whether a voxel was reached. */
  boolean contains(int voxel) {
    return reached[voxel];
  }
}
