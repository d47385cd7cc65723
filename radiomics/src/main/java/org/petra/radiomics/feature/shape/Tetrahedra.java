package org.petra.radiomics.feature.shape;

/**
 * The signed tetrahedra between the triangles of one cube and the origin, in 1/48 of a voxel: with
 * p for twice the position of the cube, {@code constant + p . (z, y, x)}.
 *
 * @param constant the sum of det(a, b, c) over the triangles
 * @param z component along z of the sum of a x b + b x c + c x a
 * @param y component along y
 * @param x component along x
 */
record Tetrahedra(long constant, long z, long y, long x) {

  static Tetrahedra of(int[][] corners) {
    long constant = 0;
    long[] normal = new long[3];
    for (int t = 0; t < corners.length; t += 3) {
      int[] a = corners[t];
      int[] b = corners[t + 1];
      int[] c = corners[t + 2];
      for (int axis = 0; axis < 3; axis++) {
        constant += cross(a, b, axis) * c[axis];
        normal[axis] += cross(a, b, axis) + cross(b, c, axis) + cross(c, a, axis);
      }
    }
    return new Tetrahedra(constant, normal[0], normal[1], normal[2]);
  }

  private static long cross(int[] a, int[] b, int axis) {
    int next = (axis + 1) % 3;
    int last = (axis + 2) % 3;
    return (long) a[next] * b[last] - (long) b[next] * a[last];
  }

  /** The sum for the cube whose corner 0 is voxel (x, y, z). */
  long at(int cubeZ, int cubeY, int cubeX) {
    return constant + 2 * (cubeZ * z + cubeY * y + cubeX * x);
  }
}
