package org.petra.radiomics.feature.shape;

import org.petra.radiomics.image.Vector3;

/**
 * The triangle mesh of a region, of which only the sums are kept.
 *
 * <p>A cube's triangles depend on its index alone, so area is summed as a number of cubes of each
 * index, and volume, counted in eighths of a sixth of a voxel, is a sum of whole numbers: both are
 * exact but for the last multiplication.
 *
 * @param areaMm2 area of all triangles in mm^2
 * @param volumeMm3 volume enclosed, the sum of the signed tetrahedra on the triangles, in mm^3
 */
record Mesh(double areaMm2, double volumeMm3) {

  private static final int HALF = 128;

  /** Bits of a cube's index for the four corners of one x, by whether y and z are the greater. */
  private static final int[] LOW_X = columnBits(0, 3, 4, 7);

  private static final int[] HIGH_X = columnBits(1, 2, 5, 6);

  private static final Tetrahedra[] TETRAHEDRA = new Tetrahedra[HALF];

  static {
    for (int index = 0; index < HALF; index++) {
      TETRAHEDRA[index] = Tetrahedra.of(MarchingCubes.corners(index));
    }
  }

  private static int[] columnBits(int... corners) {
    int[] bits = new int[16];
    for (int column = 0; column < 16; column++) {
      for (int c = 0; c < 4; c++) {
        bits[column] |= (column >> c & 1) << corners[c];
      }
    }
    return bits;
  }

  static Mesh of(PaddedMask mask, Vector3 spacingMm) {
    long[] cubes = new long[HALF];
    long volume = 0;
    for (int z = 0; z < mask.z() - 1; z++) {
      for (int y = 0; y < mask.y() - 1; y++) {
        volume += countRow(mask, z, y, cubes);
      }
    }
    double voxel = spacingMm.x() * spacingMm.y() * spacingMm.z();
    return new Mesh(area(cubes, spacingMm), volume * voxel / 48);
  }

  /** Counts the cubes of a row, and gives what they add to the volume. */
  private static long countRow(PaddedMask mask, int z, int y, long[] cubes) {
    int row = (z * mask.y() + y) * mask.x();
    long volume = 0;
    int step = PaddedMask.EIGHT - 1;
    for (int from = 0; from < mask.x() - 1; from += step) {
      if (from + PaddedMask.EIGHT <= mask.x() && isUniform(mask, row + from)) {
        continue;
      }
      int column = column(mask, row + from);
      for (int x = from; x < Math.min(from + step, mask.x() - 1); x++) {
        int index = LOW_X[column];
        column = column(mask, row + x + 1);
        index |= HIGH_X[column];
        if (index != 0 && index != 255) {
          boolean complement = index >= HALF;
          int half = complement ? 255 - index : index;
          cubes[half]++;
          long signed = TETRAHEDRA[half].at(z, y, x);
          volume += complement ? -signed : signed;
        }
      }
    }
    return volume;
  }

  /** Whether all corners of the seven cubes from {@code voxel} on are inside, or none. */
  private static boolean isUniform(PaddedMask mask, int voxel) {
    int slice = mask.x() * mask.y();
    long a = mask.eight(voxel);
    long b = mask.eight(voxel + mask.x());
    long c = mask.eight(voxel + slice);
    long d = mask.eight(voxel + slice + mask.x());
    return (a | b | c | d) == 0 || (a & b & c & d) == PaddedMask.ALL_INSIDE;
  }

  /** The four voxels from {@code voxel} on in y and z, as bits. */
  private static int column(PaddedMask mask, int voxel) {
    byte[] inside = mask.inside();
    int slice = mask.x() * mask.y();
    return inside[voxel]
        | inside[voxel + mask.x()] << 1
        | inside[voxel + slice] << 2
        | inside[voxel + slice + mask.x()] << 3;
  }

  private static double area(long[] cubes, Vector3 spacingMm) {
    double area = 0;
    for (int index = 0; index < HALF; index++) {
      if (cubes[index] > 0) {
        area += cubes[index] * area(MarchingCubes.corners(index), spacingMm);
      }
    }
    return area;
  }

  private static double area(int[][] corners, Vector3 spacingMm) {
    double area = 0;
    for (int t = 0; t < corners.length; t += 3) {
      Vector3 origin = position(corners[t], spacingMm);
      Vector3 first = position(corners[t + 1], spacingMm).minus(origin);
      Vector3 second = position(corners[t + 2], spacingMm).minus(origin);
      area += first.cross(second).norm() / 2;
    }
    return area;
  }

  private static Vector3 position(int[] corner, Vector3 spacingMm) {
    return new Vector3(
        corner[2] * spacingMm.x() / 2,
        corner[1] * spacingMm.y() / 2,
        corner[0] * spacingMm.z() / 2);
  }
}
