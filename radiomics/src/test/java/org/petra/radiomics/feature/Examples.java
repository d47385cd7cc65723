package org.petra.radiomics.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.petra.radiomics.discretization.GrayLevels;
import org.petra.radiomics.image.Size;

/** A small region whose matrices can be counted by hand. */
public final class Examples {

  private Examples() {}

  /** Three by three voxels in one slice, with the gray levels 1, 2 and 3. */
  public static GrayLevels square() {
    return GrayLevels.of(
        new Size(3, 3, 1),
        new int[] {
          1, 1, 2,
          1, 2, 2,
          3, 3, 2
        });
  }

  /** Levels from {@code lowest} to {@code highest} at random, with a third of the grid outside. */
  public static GrayLevels random(int lowest, int highest) {
    Random random = new Random(20261124);
    Size size = new Size(9, 7, 6);
    int[] levels = new int[size.voxels()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = random.nextInt(3) == 0 ? 0 : lowest + random.nextInt(highest - lowest + 1);
    }
    return GrayLevels.of(size, levels);
  }

  /** The voxels of a grid up to {@code distance} from a voxel along each axis, itself with them. */
  public static List<int[]> withinReach(Size size, int x, int y, int z, int distance) {
    List<int[]> voxels = new ArrayList<>();
    for (int k = Math.max(0, z - distance); k <= Math.min(size.z() - 1, z + distance); k++) {
      for (int j = Math.max(0, y - distance); j <= Math.min(size.y() - 1, y + distance); j++) {
        for (int i = Math.max(0, x - distance); i <= Math.min(size.x() - 1, x + distance); i++) {
          voxels.add(new int[] {i, j, k});
        }
      }
    }
    return voxels;
  }
}
