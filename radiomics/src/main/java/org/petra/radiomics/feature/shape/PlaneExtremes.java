package org.petra.radiomics.feature.shape;

import java.util.Arrays;
import org.petra.radiomics.image.Vector3;

/**
 * For the planes across one axis, the first and last vertex on each line of each plane: all that
 * can be a corner of the plane's convex hull. Coordinates are twice those of the voxels. Not safe
 * for use by many threads.
 */
final class PlaneExtremes {

  private final int[] strides;
  private final int planeAxis;
  private final int lineAxis;
  private final int alongAxis;
  private final int planes;
  private final int lines;
  private final int[] first;
  private final int[] last;

  /** No vertex yet, for planes across {@code planeAxis}, where 0 is x, 1 is y and 2 is z. */
  PlaneExtremes(PaddedMask mask, int planeAxis) {
    int[] size = {2 * mask.x(), 2 * mask.y(), 2 * mask.z()};
    this.strides = new int[] {1, size[0], Math.multiplyExact(size[0], size[1])};
    this.planeAxis = planeAxis;
    this.lineAxis = planeAxis == 2 ? 1 : 2;
    this.alongAxis = planeAxis == 0 ? 1 : 0;
    this.planes = size[planeAxis];
    this.lines = size[lineAxis];
    this.first = new int[planes * lines];
    this.last = new int[planes * lines];
    Arrays.fill(first, Integer.MAX_VALUE);
    Arrays.fill(last, -1);
  }

  /** Takes a vertex into account. */
  void add(int x, int y, int z) {
    int line = coordinate(planeAxis, x, y, z) * lines + coordinate(lineAxis, x, y, z);
    int along = coordinate(alongAxis, x, y, z);
    first[line] = Math.min(first[line], along);
    last[line] = Math.max(last[line], along);
  }

  private static int coordinate(int axis, int x, int y, int z) {
    return axis == 0 ? x : axis == 1 ? y : z;
  }

  /** The convex hulls of all planes. */
  PlaneHulls hulls(Vector3 spacingMm) {
    PlaneHulls hulls =
        new PlaneHulls(lines, spacingMm.get(lineAxis) / 2, spacingMm.get(alongAxis) / 2);
    for (int plane = 0; plane < planes; plane++) {
      hulls.start();
      for (int line = 0; line < lines; line++) {
        int at = plane * lines + line;
        if (last[at] >= 0) {
          hulls.add(line, first[at], last[at]);
        }
      }
      hulls.finish(plane * strides[planeAxis], strides[lineAxis], strides[alongAxis]);
    }
    return hulls;
  }
}
