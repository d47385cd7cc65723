package org.petra.radiomics.feature.matrix;

import java.util.List;
import org.petra.radiomics.discretization.GrayLevels;

/**
 * A step from a voxel to another.
 *
 * @param x step along x in voxels
 * @param y step along y in voxels
 * @param z step along z in voxels
 */
public record LatticeDirection(int x, int y, int z) {

  /** The largest of the steps along the three axes. */
  int distance() {
    return Math.max(Math.abs(x), Math.max(Math.abs(y), Math.abs(z)));
  }

  /** Whether the voxel it leads to comes earlier in storage. */
  boolean isBackward() {
    return z != 0 ? z < 0 : y != 0 ? y < 0 : x < 0;
  }

  /** The step in elements of {@link GrayLevels#padded()}. */
  public int step(GrayLevels levels) {
    return z * levels.sliceStride() + y * levels.rowStride() + x;
  }

  /** The steps of {@code directions} in elements of {@link GrayLevels#padded()}. */
  public static int[] steps(List<LatticeDirection> directions, GrayLevels levels) {
    return directions.stream().mapToInt(d -> d.step(levels)).toArray();
  }
}
