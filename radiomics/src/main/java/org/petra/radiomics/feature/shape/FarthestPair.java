package org.petra.radiomics.feature.shape;

import java.util.BitSet;
import java.util.Comparator;
import org.petra.radiomics.image.Vector3;

/** The largest distance among vertices of a mesh. */
final class FarthestPair {

  /** A vertex and its distance from the middle of the grid, in mm. */
  private record Vertex(Vector3 position, double radius) {}

  private FarthestPair() {}

  /**
   * The largest distance in mm. Vertices are compared from the outside inwards, and no further than
   * where their distances from the middle together are less than the largest distance found.
   */
  static double distance(BitSet vertices, PaddedMask mask, Vector3 spacingMm) {
    Vector3 middle = position(mask.x(), mask.y(), mask.z(), spacingMm);
    Vertex[] sorted =
        vertices.stream()
            .mapToObj(
                v ->
                    position(
                        v % (2 * mask.x()),
                        v / (2 * mask.x()) % (2 * mask.y()),
                        v / (4 * mask.x() * mask.y()),
                        spacingMm))
            .map(p -> new Vertex(p, p.minus(middle).norm()))
            .sorted(Comparator.comparingDouble(Vertex::radius).reversed())
            .toArray(Vertex[]::new);
    return largest(sorted);
  }

  private static Vector3 position(int x, int y, int z, Vector3 spacingMm) {
    return new Vector3(x * spacingMm.x() / 2, y * spacingMm.y() / 2, z * spacingMm.z() / 2);
  }

  private static double largest(Vertex[] sorted) {
    double largest = 0;
    for (int i = 0; i < sorted.length; i++) {
      Vertex outer = sorted[i];
      for (int j = 0; j < i; j++) {
        if (outer.radius() + sorted[j].radius() <= largest) {
          break;
        }
        largest = Math.max(largest, outer.position().minus(sorted[j].position()).norm());
      }
    }
    return largest;
  }
}
