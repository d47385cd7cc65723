package org.petra.radiomics.region;

import org.petra.radiomics.image.Size;

/** Adds to a region what it encloses: voxels from which no way over faces leads to the border. */
final class HoleFilling {

  private HoleFilling() {}

  /** The region with its holes. */
  static boolean[] of(boolean[] region, Size size) {
    boolean[] free = new boolean[region.length];
    boolean[] border = new boolean[region.length];
    for (int voxel = 0; voxel < region.length; voxel++) {
      free[voxel] = !region[voxel];
      border[voxel] = isBorder(voxel, size);
    }
    boolean[] filled = Flood.from(border, free, size);
    for (int voxel = 0; voxel < filled.length; voxel++) {
      filled[voxel] = !filled[voxel];
    }
    return filled;
  }

  private static boolean isBorder(int voxel, Size size) {
    int row = voxel / size.x();
    int x = voxel % size.x();
    int y = row % size.y();
    int z = row / size.y();
    return x == 0
        || y == 0
        || z == 0
        || x == size.x() - 1
        || y == size.y() - 1
        || z == size.z() - 1;
  }
}
