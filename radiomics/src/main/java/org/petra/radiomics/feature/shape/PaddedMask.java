package org.petra.radiomics.feature.shape;

import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Size;

/**
 * A mask with a border of one voxel outside the region on every side, so that its surface is
 * closed.
 *
 * @param inside 1 inside the region and 0 outside, x fastest
 * @param x voxels along x with the border
 * @param y voxels along y with the border
 * @param z voxels along z with the border
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record PaddedMask(byte[] inside, int x, int y, int z) {

  static PaddedMask of(Mask mask) {
    Size size = mask.size();
    int x = size.x() + 2;
    int y = size.y() + 2;
    int z = size.z() + 2;
    byte[] inside = new byte[Math.multiplyExact(x * y, z)];
    int i = 0;
    for (int k = 1; k < z - 1; k++) {
      for (int j = 1; j < y - 1; j++) {
        int row = (k * y + j) * x + 1;
        for (int voxel = row; voxel < row + size.x(); voxel++) {
          inside[voxel] = (byte) (mask.contains(i++) ? 1 : 0);
        }
      }
    }
    return new PaddedMask(inside, x, y, z);
  }
}
