package org.petra.radiomics.preprocessing;

import org.petra.radiomics.RadiomicsException;
import org.petra.radiomics.RadiomicsException.Code;
import org.petra.radiomics.image.Mask;
import org.petra.radiomics.image.Runs;
import org.petra.radiomics.image.Size;

/**
 * A box of voxels.
 *
 * @param minX first voxel along x
 * @param minY first voxel along y
 * @param minZ first voxel along z
 * @param size voxels along each axis
 */
public record BoundingBox(int minX, int minY, int minZ, Size size) {

  /**
   * The smallest box around the region of {@code mask}.
   *
   * @throws RadiomicsException EMPTY_MASK when it has no voxel
   */
  public static BoundingBox of(Mask mask) {
    if (mask.voxelCount() == 0) {
      throw new RadiomicsException(Code.EMPTY_MASK, "The region has no voxel.");
    }
    Size size = mask.size();
    Runs runs = mask.runs();
    int[] min = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    int[] max = {-1, -1, -1};
    for (int run = 0; run < runs.count(); run++) {
      int first = runs.start(run);
      int row = first / size.x();
      int x = first - row * size.x();
      widen(min, max, 0, x, x + runs.length(run) - 1);
      widen(min, max, 1, row % size.y(), row % size.y());
      widen(min, max, 2, row / size.y(), row / size.y());
    }
    return new BoundingBox(
        min[0],
        min[1],
        min[2],
        new Size(max[0] - min[0] + 1, max[1] - min[1] + 1, max[2] - min[2] + 1));
  }

  private static void widen(int[] min, int[] max, int axis, int first, int last) {
    min[axis] = Math.min(min[axis], first);
    max[axis] = Math.max(max[axis], last);
  }

  /** The first voxel along {@code axis}, where 0 is x, 1 is y and 2 is z. */
  public int min(int axis) {
    return switch (axis) {
      case 0 -> minX;
      case 1 -> minY;
      case 2 -> minZ;
      default -> throw new IllegalArgumentException("axis must be 0, 1 or 2, got " + axis);
    };
  }

  /** The number of axes along which the box has more than one voxel. */
  public int dimensions() {
    return (size.x() > 1 ? 1 : 0) + (size.y() > 1 ? 1 : 0) + (size.z() > 1 ? 1 : 0);
  }

  /** This box with {@code voxels} more on every side, as far as a grid of {@code grid} goes. */
  public BoundingBox padded(int voxels, Size grid) {
    int[] min = new int[3];
    int[] length = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      min[axis] = Math.max(0, min(axis) - voxels);
      int end = (int) Math.min(grid.get(axis), (long) min(axis) + size.get(axis) + voxels);
      length[axis] = end - min[axis];
    }
    return new BoundingBox(min[0], min[1], min[2], new Size(length[0], length[1], length[2]));
  }
}
