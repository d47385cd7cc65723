package org.petra.radiomics.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    Map<Long, Integer> middles = new HashMap<>();
    List<int[]> smaller = new ArrayList<>();
    for (int[] face : faces) {
      int ab = middle(face[0], face[1], middles);
      int bc = middle(face[1], face[2], middles);
      int ca = middle(face[2], face[0], middles);
      smaller.add(new int[] {face[0], ab, ca});
      smaller.add(new int[] {ab, face[1], bc});
      smaller.add(new int[] {ca, bc, face[2]});
      smaller.add(new int[] {ab, bc, ca});
    }
    return smaller;
  }

  private int middle(int a, int b, Map<Long, Integer> middles) {
    long edge = ((long) Math.min(a, b) << 32) | Math.max(a, b);
    return middles.computeIfAbsent(edge, key -> addMiddle(vertices.get(a), vertices.get(b)));
  }

  private int addMiddle(double[] a, double[] b) {
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
