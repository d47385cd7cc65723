package org.petra.radiomics.region;

import java.util.Arrays;
import org.petra.radiomics.image.Size;

/** What can be reached from some voxels of a grid over their faces (6-connectivity). */
final class Flood {

  private final Size size;
  private final boolean[] passable;
  private final boolean[] reached;
  private int[] queue = new int[1024];
  private int queued;

  private Flood(Size size, boolean[] passable) {
    this.size = size;
    this.passable = passable;
    this.reached = new boolean[passable.length];
  }

  /** The passable ones of {@code seeds}, and every passable voxel connected with them. */
  static boolean[] from(boolean[] seeds, boolean[] passable, Size size) {
    Flood flood = new Flood(size, passable);
    for (int voxel = 0; voxel < seeds.length; voxel++) {
      if (seeds[voxel]) {
        flood.reach(voxel);
      }
    }
    flood.spread();
    return flood.reached;
  }

  private void spread() {
    int slice = size.x() * size.y();
    for (int head = 0; head < queued; head++) {
      int voxel = queue[head];
      int x = voxel % size.x();
      int y = voxel / size.x() % size.y();
      int z = voxel / slice;
      reach(voxel - 1, x > 0);
      reach(voxel + 1, x < size.x() - 1);
      reach(voxel - size.x(), y > 0);
      reach(voxel + size.x(), y < size.y() - 1);
      reach(voxel - slice, z > 0);
      reach(voxel + slice, z < size.z() - 1);
    }
  }

  private void reach(int voxel, boolean onGrid) {
    if (onGrid) {
      reach(voxel);
    }
  }

  private void reach(int voxel) {
    if (passable[voxel] && !reached[voxel]) {
      reached[voxel] = true;
      if (queued == queue.length) {
        queue = Arrays.copyOf(queue, 2 * queued);
      }
      queue[queued++] = voxel;
    }
  }
}
