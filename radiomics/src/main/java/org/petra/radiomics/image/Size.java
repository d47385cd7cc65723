package org.petra.radiomics.image;

/**
 * The number of voxels along each axis, every one at least 1.
 *
 * @param x voxels along x, the fastest axis in storage
 * @param y voxels along y
 * @param z voxels along z, the slowest axis in storage
 */
public record Size(int x, int y, int z) {

  /** Rejects an empty axis and a grid of more than {@link Integer#MAX_VALUE} voxels. */
  public Size {
    if (x < 1 || y < 1 || z < 1) {
      throw new IllegalArgumentException(
          "every axis needs at least one voxel, got " + x + " x " + y + " x " + z);
    }
    if ((long) x * y * z > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("more than 2^31 - 1 voxels: " + x + " x " + y + " x " + z);
    }
  }

  /** The number of voxels of the grid. */
  public int voxels() {
    return x * y * z;
  }

  /** The storage index of the voxel (i, j, k): x fastest, then y, then z. */
  public int index(int i, int j, int k) {
    return (k * y + j) * x + i;
  }

  /** The number of voxels along {@code axis}, where 0 is x, 1 is y and 2 is z. */
  public int get(int axis) {
    return switch (axis) {
      case 0 -> x;
      case 1 -> y;
      case 2 -> z;
      default -> throw new IllegalArgumentException("axis must be 0, 1 or 2, got " + axis);
    };
  }
}
