package org.petra.radiomics.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The vertices of an icosahedron whose faces were divided into four, again and again, with every
 * vertex moved on to a sphere after each division.
 */
final class Icosphere {

  private static final double A = 0.5257311121191336;
  private static final double B = 0.85065080835204;

  private static final double[][] CORNERS = {
    {-A, B, 0}, {A, B, 0}, {-A, -B, 0}, {A, -B, 0},
    {0, -A, B}, {0, A, B}, {0, -A, -B}, {0, A, -B},
    {B, 0, -A}, {B, 0, A}, {-B, 0, -A}, {-B, 0, A}
  };

  private static final int[][] FACES = {
    {0, 11, 5}, {0, 5, 1}, {0, 1, 7}, {0, 7, 10}, {0, 10, 11},
    {1, 5, 9}, {5, 11, 4}, {11, 10, 2}, {10, 7, 6}, {7, 1, 8},
    {3, 9, 4}, {3, 4, 2}, {3, 2, 6}, {3, 6, 8}, {3, 8, 9},
    {4, 9, 5}, {2, 4, 11}, {6, 2, 10}, {8, 6, 7}, {9, 8, 1}
  };

  private final List<double[]> vertices = new ArrayList<>();

  private Icosphere() {
    for (double[] corner : CORNERS) {
      vertices.add(corner.clone());
    }
  }

  /** The vertices, each as x, y and z, for a sphere of {@code radius} around 0. */
  static List<double[]> vertices(int subdivisions, double radius) {
    Icosphere sphere = new Icosphere();
    List<int[]> faces = List.of(FACES);
    for (int i = 0; i < subdivisions; i++) {
      faces = sphere.divided(faces);
      sphere.project(radius);
    }
    if (subdivisions == 0) {
      sphere.project(radius);
    }
    return sphere.vertices;
  }

  private List<int[]> divided(List<int[]> faces) {
    // Middles are numbered as trimesh does, by the later end of their edge and then the other one,
    // because sums over vertices in another order differ in their last bits.
    NavigableMap<Long, Integer> middles = new TreeMap<>();
    for (int[] face : faces) {
      for (int corner = 0; corner < 3; corner++) {
        middles.put(edge(face[corner], face[(corner + 1) % 3]), 0);
      }
    }
    middles.replaceAll((edge, unset) -> addMiddle((int) (edge >> 32), edge.intValue()));
    List<int[]> smaller = new ArrayList<>();
    for (int[] face : faces) {
      int ab = middles.getOrDefault(edge(face[0], face[1]), 0);
      int bc = middles.getOrDefault(edge(face[1], face[2]), 0);
      int ca = middles.getOrDefault(edge(face[2], face[0]), 0);
      smaller.add(new int[] {face[0], ab, ca});
      smaller.add(new int[] {ab, face[1], bc});
      smaller.add(new int[] {ca, bc, face[2]});
      smaller.add(new int[] {ab, bc, ca});
    }
    return smaller;
  }

  private static long edge(int a, int b) {
    return ((long) Math.max(a, b) << 32) | Math.min(a, b);
  }

  private int addMiddle(int from, int to) {
    double[] a = vertices.get(from);
    double[] b = vertices.get(to);
    vertices.add(new double[] {(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2});
    return vertices.size() - 1;
  }

  private void project(double radius) {
    for (double[] v : vertices) {
      double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
      for (int axis = 0; axis < 3; axis++) {
        v[axis] += v[axis] / length * (radius - length);
      }
    }
  }
}
